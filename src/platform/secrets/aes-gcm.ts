import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * AES-256-GCM: the nonce, the tag, what is encrypted.
 * @param key 32 bytes
 * @param boundTo what it belongs to; it opens with the same alone
 */
export function encrypt(key: Buffer | KeyObject, plain: Buffer, boundTo = ''): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(boundTo));
  const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted]);
}

/** @throws Error when it was encrypted with another key, for something else, or was changed */
export function decrypt(key: Buffer | KeyObject, whole: Buffer, boundTo = ''): Buffer {
  const encryptedFrom = IV_BYTES + TAG_BYTES;
  if (whole.length < encryptedFrom) throw new Error('These bytes are too few to have been sealed.');
  const decipher = createDecipheriv(ALGORITHM, key, whole.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(whole.subarray(IV_BYTES, encryptedFrom));
  return Buffer.concat([decipher.update(whole.subarray(encryptedFrom)), decipher.final()]);
}
