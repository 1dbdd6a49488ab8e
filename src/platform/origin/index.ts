export { BY_ITSELF, currentOrigin, identifyOrigin, type Origin, type Via, withOrigin } from './origin';
