import { decode, encode } from 'iconv-lite';
import type { CannotCarry } from '../bank-format';
import { cannot } from '../fit';
import { characterName } from './plain-text';

const ENCODING = 'win1251';

/** Only for texts that {@link cp1251Problem} lets through: the library writes `?` for the others without a word. */
export const cp1251 = (text: string): Buffer => encode(text, ENCODING);

const survives = (text: string): boolean => decode(encode(text, ENCODING), ENCODING) === text;

/** Null when windows-1251 has all of them. */
export function firstOutsideCp1251(text: string): string | null {
  return survives(text) ? null : (Array.from(text).find((character) => !survives(character)) ?? text);
}

/** Why a text cannot stand in a file in windows-1251, with the first character that it does not have. */
export function cp1251Problem(field: 'name' | 'purpose', text: string): CannotCarry | null {
  const lost = firstOutsideCp1251(text);
  if (lost === null) return null;
  const message = `The ${field} holds ${characterName(lost)}, which windows-1251 does not have: this bank file cannot carry it. Write it otherwise, or pay with another format.`;
  return cannot(field, 'not-in-cp1251', message);
}
