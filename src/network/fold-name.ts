const ASCII = /^[\x20-\x7e]*$/;
/** Accents, vowel points and what steers the writing direction: nobody types them in a search. */
const MARKS = /[\p{Mn}\p{Cf}]+/gu;
const SPACES = /\s+/g;
const LONGEST = 255;

/**
 * A name or a search text in its bare letters, the same for every way of writing them: `İPEK`, `ipek` and `Ipek`;
 * `Пётр` and `петр`; `STRASSE` and `Straße`. Done here and not in the database, whose idea of small letters depends
 * on where it runs. At most 255 characters, so that an index takes it.
 */
export function foldName(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(SPACES, ' ').trim();
  const bare = text.normalize('NFKD').replace(MARKS, '');
  // To capitals first: ß has two of them, ı and i have one in common.
  const small = bare.toUpperCase().toLowerCase().replaceAll('ς', 'σ');
  const folded = small.normalize('NFC').replace(SPACES, ' ').trim();
  return folded.length <= LONGEST ? folded : Array.from(folded).slice(0, LONGEST).join('');
}

/** `distributor_profile.search_key`: sorts by name, is unique by the number. */
export function searchKey(name: string, distributorNo: string): string {
  return `${foldName(name)}\n${distributorNo.toLowerCase()}`;
}
