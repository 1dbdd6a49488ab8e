const SHOWN_LIMIT = 60;

/** A piece of the document as a message shows it: in quotes, control characters escaped, never endless. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > SHOWN_LIMIT ? `${text.slice(0, SHOWN_LIMIT)}…` : text);
}
