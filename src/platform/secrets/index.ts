export { Secrets } from './secrets';
