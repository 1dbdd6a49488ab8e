/**
 * How people of these languages write their names in Latin letters on cards and tickets: Russian, Kazakh (by the
 * letters of its Russian spelling: Қасымова is Kasymova), and what the neighbours add. Without apostrophes.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ...pairs('а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f'),
  ...pairs('х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya'),
  // Kazakh, Kyrgyz, Tatar, Bashkir, Tajik
  ...pairs('ә a ғ g қ k ң n ө o ұ u ү u һ h җ zh ҙ z ҫ s ҡ k ӣ i ӯ u ҳ kh ҷ j'),
  // Ukrainian, Belarusian
  ...pairs('і i ї yi є ye ґ g ў u'),
  // Serbian, Macedonian
  ...pairs('ђ dj ј j љ lj њ nj ћ c џ dz ѓ gj ќ kj ѕ dz'),
  // A letter of Azerbaijani's Latin alphabet, of which libraries make `@`
  ...pairs('ə a'),
  ь: '',
  ъ: '',
};

function pairs(text: string): Record<string, string> {
  const words = text.split(' ');
  return Object.fromEntries(
    words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1]!]] : [])),
  );
}

const RUN = /[\u0400-\u04ffƏə]+/g;

/** Of small letters, and of capitals as they begin a word. */
const SMALL = new Map(Object.entries(LETTERS));
const CAPITALS = new Map(
  Object.entries(LETTERS).map(([letter, latin]) => [
    letter.toUpperCase(),
    latin.charAt(0).toUpperCase() + latin.slice(1),
  ]),
);

/** The text with its Cyrillic letters written in Latin ones: `Щукин` → `Shchukin`, `ЩУКИН` → `SHCHUKIN`. */
export const cyrillicAsLatin = (text: string): string => text.replace(RUN, runAsLatin);

function runAsLatin(run: string): string {
  let latin = '';
  for (let at = 0; at < run.length; at++) {
    const letter = run.charAt(at);
    const small = SMALL.get(letter);
    if (small !== undefined) {
      latin += small;
      continue;
    }
    const capital = CAPITALS.get(letter);
    if (capital === undefined) latin += letter;
    else latin += capital.length > 1 && isAmongCapitals(run, at) ? capital.toUpperCase() : capital;
  }
  return latin;
}

/** Whether the letter's neighbour, the one behind or at the word's end the one before, is a capital too. */
const isAmongCapitals = (run: string, at: number): boolean =>
  CAPITALS.has(run.charAt(at + 1 < run.length ? at + 1 : at - 1));
