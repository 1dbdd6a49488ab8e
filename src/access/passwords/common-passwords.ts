/** What the same keys give on a Russian keyboard: "йцукенгш" is "qwertyui", which stands on every list. */
const CYRILLIC_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const latinKey = new Map(Array.from(CYRILLIC_KEYS, (letter, index) => [letter, LATIN_KEYS[index]!]));

/** Words that lists made of English leave out, and our own name. */
const WORDS = ['пароль', 'привет', 'любовь', 'администратор', 'şifre', 'parola', 'sifre', 'upline'];

let list: Promise<ReadonlySet<string>> | undefined;

/** Fifty thousand passwords in the order in which they are tried, read at the first need. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  list ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  );
  return list;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Without the digits and signs that people put behind a word so that it passes for a password. */
const bare = (text: string): string => text.replace(/[^\p{L}]+$/u, '');

/** Whether it stands on the list, in whatever case, or is nothing but a word that everybody would try here. */
export async function isCommon(password: string, words: readonly string[]): Promise<boolean> {
  const typed = folded(password);
  const onLatinKeys = Array.from(typed, (letter) => latinKey.get(letter) ?? letter).join('');
  const common = await commonPasswords();
  if (common.has(typed) || common.has(onLatinKeys)) return true;
  if (new Set(typed).size <= 2) return true;
  const own = new Set([...WORDS, ...words.map(folded)]);
  return own.has(typed) || own.has(bare(typed));
}
