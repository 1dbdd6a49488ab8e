/** What tests encrypt with: no file is to appear in anybody's data directory. */
export const TEST_SECRET = 'only a test would use a secret like this one';
