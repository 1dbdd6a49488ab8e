export { decrypt, encrypt } from './aes-gcm';
export type { Keys } from './keys';
export { Secrets } from './secrets';
