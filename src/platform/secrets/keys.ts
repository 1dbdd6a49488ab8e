import { createHmac, hkdfSync } from 'node:crypto';
import { decrypt, encrypt } from './aes-gcm';

const KEY_BYTES = 32;
const FORMAT = 1;

/** Keys derived from one secret, another for each purpose (HKDF-SHA-256). */
export class Keys {
  private readonly derived = new Map<string, Buffer>();

  constructor(private readonly secret: string) {}

  /** A byte for the format, and what {@link encrypt} gives. */
  seal(purpose: string, plain: Buffer, boundTo: string): Buffer {
    return Buffer.concat([Buffer.of(FORMAT), encrypt(this.of(`seal ${purpose}`), plain, boundTo)]);
  }

  /** @throws Error when it was sealed with another key, for something else, or was changed */
  open(purpose: string, sealed: Buffer, boundTo: string): Buffer {
    if (sealed[0] !== FORMAT) throw new Error('This is nothing that was sealed here.');
    return decrypt(this.of(`seal ${purpose}`), sealed.subarray(1), boundTo);
  }

  /** HMAC-SHA-256, base64url. */
  sign(purpose: string, text: string): string {
    return createHmac('sha256', this.of(`sign ${purpose}`))
      .update(text)
      .digest('base64url');
  }

  private of(use: string): Buffer {
    let key = this.derived.get(use);
    if (key === undefined) {
      key = Buffer.from(hkdfSync('sha256', this.secret, 'upline', use, KEY_BYTES));
      this.derived.set(use, key);
    }
    return key;
  }
}
