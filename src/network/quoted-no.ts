const LONGEST_SHOWN = 40;

/** A text that was given as a number, as a sentence shows it: cut, in quotes, nothing unseen that steers a terminal. */
export function quotedNo(text: string): string {
  return JSON.stringify(text.slice(0, LONGEST_SHOWN)).replace(
    /\p{C}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
