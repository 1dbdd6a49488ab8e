import { createHash } from 'node:crypto';

/** Of this product's registers: made up once. */
const NAMESPACE = Buffer.from('5d0c7c1e0b6f4f0e9a3c6a5d2f7b8e41', 'hex');

/** The UUID (RFC 9562, version 5) of a message: the same each time. */
export function documentId(messageId: string): string {
  const hash = createHash('sha1').update(NAMESPACE).update(messageId, 'utf8').digest().subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
