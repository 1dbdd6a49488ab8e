export { decrypt, encrypt } from './aes-gcm';
export type { Keys } from './keys';
export { adoptRotated, type Resealed, rotateSecret } from './rotation';
export { KeepsSealed, type SealedColumn } from './sealed-column';
export { Secrets } from './secrets';
