import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { Json } from './audit-entry';

/*
 * What an entry tells of a person stands in it under the person's salt: digested where it is enough to know whether it
 * is the same, encrypted where it has to be read. Without the salt, which goes when the person is erased, neither tells
 * anything, and the chain over the entries stays whole.
 */

export const SALT_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = 'sealed:';

export function digest(salt: Buffer, key: string, value: Json): string {
  return createHmac('sha256', salt)
    .update(JSON.stringify([key, value]))
    .digest('base64url');
}

/** AES-256-GCM, the salt being the key; `sealed:` and, in base64url, what the value was encrypted to. */
export function seal(salt: Buffer, text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', salt, iv);
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return SEALED + Buffer.concat([iv, cipher.getAuthTag(), encrypted]).toString('base64url');
}

/** What was sealed; what never was, as it stands; null where the salt is gone. */
export function unseal(salt: Buffer | null, text: string | null): string | null {
  if (text === null || !text.startsWith(SEALED)) return text;
  if (salt === null) return null;
  const whole = Buffer.from(text.slice(SEALED.length), 'base64url');
  const encryptedFrom = IV_BYTES + TAG_BYTES;
  try {
    const decipher = createDecipheriv('aes-256-gcm', salt, whole.subarray(0, IV_BYTES));
    decipher.setAuthTag(whole.subarray(IV_BYTES, encryptedFrom));
    return Buffer.concat([decipher.update(whole.subarray(encryptedFrom)), decipher.final()]).toString('utf8');
  } catch {
    // Of another salt: one that was made anew after the person was erased, or what was tampered with.
    return null;
  }
}
