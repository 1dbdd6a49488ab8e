const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** What terminals show two columns wide: East Asian letters and emoji. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
const PLAIN = /^[\x20-\x7e\u0400-\u045f]*$/;

/** Columns that a text takes on a terminal. Letters with combining marks count once. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  for (const { segment } of graphemes.segment(text)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}

/**
 * The text with everything taken out that would move the cursor or turn the direction of writing: names come from
 * files, and a terminal must not obey them.
 */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu, '\ufffd');
}
