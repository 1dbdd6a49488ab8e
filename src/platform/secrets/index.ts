export { decrypt, encrypt } from './aes-gcm';
export { Secrets } from './secrets';
