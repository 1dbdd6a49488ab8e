import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { decrypt, encrypt } from './aes-gcm';

const KEY_BYTES = 32;
/** As it was before sealed bytes told by which secret they were sealed. */
const WITHOUT_ID = 1;
const WITH_ID = 2;
const ID_BYTES = 4;

/** Keys derived from one secret, another for each purpose (HKDF-SHA-256). */
export class Keys {
  private readonly derived = new Map<string, KeyObject>();
  /** Tells one secret from another, and nothing of what it is. */
  readonly id: Buffer;
  /** By which the database remembers the secret. */
  readonly check: string;

  constructor(private readonly secret: string) {
    this.id = this.digest('key id', 'Upline').subarray(0, ID_BYTES);
    this.check = this.sign('installation', 'Upline');
  }

  /** A byte for the format, the secret's id, and what {@link encrypt} gives. */
  seal(purpose: string, plain: Buffer, boundTo: string): Buffer {
    return Buffer.concat([Buffer.of(WITH_ID), this.id, encrypt(this.of(`seal ${purpose}`), plain, boundTo)]);
  }

  /** @throws Error when it was sealed with another key, for something else, or was changed */
  open(purpose: string, sealed: Buffer, boundTo: string): Buffer {
    if (!this.mayOpen(sealed)) throw new Error('This is nothing that was sealed here.');
    const from = sealed[0] === WITH_ID ? 1 + ID_BYTES : 1;
    return decrypt(this.of(`seal ${purpose}`), sealed.subarray(from), boundTo);
  }

  /** Whether it says that it was sealed with this secret; of the older form nobody can know. */
  mayOpen(sealed: Buffer): boolean {
    return sealed[0] === WITHOUT_ID || this.hasSealed(sealed);
  }

  hasSealed(sealed: Buffer): boolean {
    return sealed.subarray(0, 1 + ID_BYTES).equals(this.mark);
  }

  /** With what everything begins that is sealed with it. */
  get mark(): Buffer {
    return Buffer.concat([Buffer.of(WITH_ID), this.id]);
  }

  /** HMAC-SHA-256, base64url. */
  sign(purpose: string, text: string): string {
    return this.digest(purpose, text).toString('base64url');
  }

  /** The same as 32 bytes, as tables keep it. */
  digest(purpose: string, text: string): Buffer {
    return createHmac('sha256', this.of(`sign ${purpose}`))
      .update(text)
      .digest();
  }

  /** As OpenSSL holds it: seven times as fast as bytes that are taken in anew at each use. */
  private of(use: string): KeyObject {
    let key = this.derived.get(use);
    if (key === undefined) {
      key = createSecretKey(Buffer.from(hkdfSync('sha256', this.secret, 'upline', use, KEY_BYTES)));
      this.derived.set(use, key);
    }
    return key;
  }
}
