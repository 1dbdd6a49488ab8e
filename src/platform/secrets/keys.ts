import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const FORMAT = 1;

/** Keys derived from one secret, another for each purpose (HKDF-SHA-256). */
export class Keys {
  private readonly derived = new Map<string, Buffer>();

  constructor(private readonly secret: string) {}

  /** AES-256-GCM: a byte for the format, the nonce, the tag, what is encrypted. */
  seal(purpose: string, plain: Buffer, boundTo: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.of(`seal ${purpose}`), iv).setAAD(Buffer.from(boundTo));
    const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([Buffer.of(FORMAT), iv, cipher.getAuthTag(), encrypted]);
  }

  /** @throws Error when it was sealed with another key, for something else, or was changed */
  open(purpose: string, sealed: Buffer, boundTo: string): Buffer {
    if (sealed[0] !== FORMAT) throw new Error('This is nothing that was sealed here.');
    const iv = sealed.subarray(1, 1 + IV_BYTES);
    const tag = sealed.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES);
    const key = this.of(`seal ${purpose}`);
    const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(boundTo))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(1 + IV_BYTES + TAG_BYTES)), decipher.final()]);
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
