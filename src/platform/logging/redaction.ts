/**
 * Keys whose values never reach the log, wherever in the first three levels of what is logged they stand:
 * secrets, and what tells who a person is. Numbers of distributors and orders may stand there.
 */
const SECRET = [
  ...['authorization', 'cookie', 'set-cookie', 'idempotencyKey', 'idempotency-key'],
  ...[
    'password',
    'newPassword',
    'passwordHash',
    'token',
    'tokenHash',
    'secret',
    'totp',
    'totpSecret',
    'oneTimeCode',
  ],
  ...['recoveryCode', 'recoveryCodes', 'link', 'databaseUrl', 'ownerDatabaseUrl', 'smtpUrl', 'body', 'query'],
];
const PERSONAL = ['name', 'displayName', 'issuedTo', 'email', 'phone', 'address', 'account', 'bic', 'inn'];

export const redactedPaths: string[] = [...SECRET, ...PERSONAL].flatMap((key) => {
  const quoted = `["${key}"]`;
  return [quoted, `*${quoted}`, `*.*${quoted}`];
});

const CREDENTIALS_IN_URL = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/?#]*@/gi;
const QUERY_IN_ADDRESS = /(\/[^\s?#"]*)\?[^\s"]*/g;
const TOKEN = /\bupl_[\w-]+/g;
const BEARER = /\b(Bearer|Basic) +[\w.~+/=-]+/gi;

/** Free text, such as another's error message, without what may be a secret in it: passwords of URLs, queries, tokens. */
export const withoutSecrets = (text: string): string =>
  text
    .replace(CREDENTIALS_IN_URL, '$1[redacted]@')
    .replace(QUERY_IN_ADDRESS, '$1?[redacted]')
    .replace(BEARER, '$1 [redacted]')
    .replace(TOKEN, '[redacted]');

/** Longer than any number of ours in an address: a one-time link's token, say. */
const LONGEST_SEGMENT = 40;

/** A path with its long parts left out; what is no path of ours is cut as well. */
export const pathWithoutSecrets = (path: string): string =>
  path
    .split('/', 20)
    .map((segment) => (segment.length > LONGEST_SEGMENT ? '[redacted]' : segment))
    .join('/');
