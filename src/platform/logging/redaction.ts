/**
 * Keys whose values never reach the log, wherever in the first three levels of what is logged they stand:
 * secrets, and what tells who a person is. Numbers of distributors and orders may stand there.
 */
const SECRET = ['authorization', 'cookie', 'set-cookie', 'password', 'token', 'secret', 'idempotencyKey'];
const PERSONAL = ['name', 'displayName', 'issuedTo', 'email', 'phone', 'address', 'account', 'bic', 'inn'];

export const redactedPaths: string[] = [...SECRET, ...PERSONAL].flatMap((key) => {
  const quoted = `["${key}"]`;
  return [quoted, `*${quoted}`, `*.*${quoted}`];
});
