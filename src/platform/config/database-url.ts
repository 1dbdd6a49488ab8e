export const isDatabaseUrl = (url: string): boolean => /^postgres(ql)?:\/\//.test(url);

/** A "%" without two hexadecimal digits, or bytes that are not UTF-8: the driver fails on it in words of its own. */
export function hasBadEscape(url: string): boolean {
  try {
    decodeURIComponent(url);
    return false;
  } catch {
    return true;
  }
}
