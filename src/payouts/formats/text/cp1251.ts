import { decode, encode } from 'iconv-lite';
import type { CannotCarry } from '../bank-format';
import { cannot } from '../fit';
import { characterName } from './plain-text';

const ENCODING = 'win1251';

/** Only for texts that {@link cp1251Problem} lets through: the library writes `?` for the others without a word. */
export const cp1251 = (text: string): Buffer => encode(text, ENCODING);

const survives = (text: string): boolean => decode(encode(text, ENCODING), ENCODING) === text;

/** The first character that windows-1251 does not have. */
export function cp1251Problem(field: 'name' | 'purpose', text: string): CannotCarry | null {
  if (survives(text)) return null;
  const lost = Array.from(text).find((character) => !survives(character)) ?? text;
  const message = `The ${field} holds ${characterName(lost)}, which windows-1251 does not have: this bank file cannot carry it. Write it otherwise, or pay with another format.`;
  return cannot(field, 'not-in-cp1251', message);
}
