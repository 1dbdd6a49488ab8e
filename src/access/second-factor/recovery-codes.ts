import { createHash, randomBytes } from 'node:crypto';

const COUNT = 10;
/** 120 random bits: as hard to guess as their hash is to turn round, so a plain one will do. */
const BYTES = 15;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const GROUPS = /.{6}/g;

/** Ten codes like `k3xq2a-…`, each for one sign-in without the telephone. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => base32(randomBytes(BYTES)).match(GROUPS)!.join('-'));
}

/** What is kept of one; however it is typed, with other case or without the dashes. */
export function recoveryCodeHash(typed: string): Buffer {
  const bare = typed.toLowerCase().replace(/[\s-]/g, '');
  return createHash('sha256').update(bare).digest();
}

function base32(bytes: Buffer): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replace(/.{5}/g, (five) => LETTERS[parseInt(five, 2)]!);
}
