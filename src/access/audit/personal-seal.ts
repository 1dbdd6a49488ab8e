import { createHmac } from 'node:crypto';
import { decrypt, encrypt } from '../../platform/secrets';
import type { Json } from './audit-entry';

/*
 * What an entry tells of a person stands in it under the person's salt: digested where it is enough to know whether it
 * is the same, encrypted where it has to be read. Without the salt, which goes when the person is erased, neither tells
 * anything, and the chain over the entries stays whole.
 */

export const SALT_BYTES = 32;
const SEALED = 'sealed:';

export function digest(salt: Buffer, key: string, value: Json): string {
  return createHmac('sha256', salt)
    .update(JSON.stringify([key, value]))
    .digest('base64url');
}

/** The salt being the key; `sealed:` and, in base64url, what the value was encrypted to. */
export function seal(salt: Buffer, text: string): string {
  return SEALED + encrypt(salt, Buffer.from(text, 'utf8')).toString('base64url');
}

/** What was sealed; what never was, as it stands; null where the salt is gone. */
export function unseal(salt: Buffer | null, text: string | null): string | null {
  if (text === null || !text.startsWith(SEALED)) return text;
  if (salt === null) return null;
  try {
    return decrypt(salt, Buffer.from(text.slice(SEALED.length), 'base64url')).toString('utf8');
  } catch {
    // Of another salt: one that was made anew after the person was erased, or what was tampered with.
    return null;
  }
}
