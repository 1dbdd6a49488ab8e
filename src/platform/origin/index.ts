export { currentOrigin, identifyOrigin, type Origin, type Via, withOrigin } from './origin';
