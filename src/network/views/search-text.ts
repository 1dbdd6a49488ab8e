import { invalid } from '../../platform/errors';
import { foldName } from '../fold-name';

const LONGEST = 100;
const MOST_WORDS = 8;
/** What an index of trigrams can be asked for. */
const THREE_IN_A_ROW = /[\p{L}\p{N}]{3}/u;
const BEGINS_A_NUMBER = /^[a-z0-9][a-z0-9._-]{0,31}$/;

/** What a search is for. At least one of the two is there. */
export interface SearchText {
  /** In small letters; null where no number begins so. */
  readonly beginning: string | null;
  /** Patterns for LIKE; none where no word has three letters or digits in a row. */
  readonly patterns: readonly string[];
}

const wordsOf = (text: string): string[] =>
  foldName(text.toWellFormed().replaceAll('\0', ' ')).split(' ').filter(Boolean).slice(0, MOST_WORDS);

/** @throws invalid `search-too-short`, `search-too-long` */
export function readSearch(text: string): SearchText {
  if (text.length > LONGEST) {
    throw invalid('search-too-long', `Search for at most ${LONGEST} characters.`, { field: 'text' });
  }
  const words = wordsOf(text);
  const beginning = words.length === 1 && BEGINS_A_NUMBER.test(words[0]!) ? words[0]! : null;
  const isLong = words.some((word) => THREE_IN_A_ROW.test(word));
  if (beginning === null && !isLong) {
    throw invalid(
      'search-too-short',
      'Type at least three letters of a name, or the beginning of a number.',
      {
        field: 'text',
      },
    );
  }
  return { beginning, patterns: isLong ? words.map((word) => `%${escapeLike(word)}%`) : [] };
}

/** The first word of a search that {@link readSearch} took, in small letters. */
export const firstWord = (text: string): string => wordsOf(text)[0]!;

/** `_`, `%` and `\` stand for themselves. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
