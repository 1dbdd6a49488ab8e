const LONGEST_SHOWN = 80;

/** The value cut to 80 characters at most, never through the middle of a surrogate pair. */
export function cutValue(value: string): string {
  if (value.length <= LONGEST_SHOWN) {
    return value;
  }
  const last = value.charCodeAt(LONGEST_SHOWN - 2);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return `${value.slice(0, splitsPair ? LONGEST_SHOWN - 2 : LONGEST_SHOWN - 1)}…`;
}

/** Characters that JSON leaves as they are and that steer a terminal or turn the writing direction. */
const UNSEEN = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value as a message shows it: cut, in quotes, everything invisible escaped. A file must not steer a terminal. */
export const quoted = (value: string): string => JSON.stringify(cutValue(value)).replace(UNSEEN, escaped);
