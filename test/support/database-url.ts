export function withDatabase(url: string, name: string): string {
  return url.replace(/^([a-z]+:\/\/[^/]*)\/[^?]*/, `$1/${name}`);
}

/** Who the application connects as in tests: it owns nothing. */
export const TEST_APPLICATION = 'upline_test_app';

/** The same database for the application's user. */
export const asApplication = (url: string): string => asUser(url, TEST_APPLICATION, TEST_APPLICATION);

/** Also of a URL without a host, as that of the embedded server is. */
export function asUser(url: string, user: string, password: string): string {
  return url.replace(/^([a-z]+:\/\/)([^@/]*@)?/, `$1${user}:${password}@`);
}
