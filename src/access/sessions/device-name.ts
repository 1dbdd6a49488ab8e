const LONGEST = 200;

/** What a browser says of itself, made fit to be kept and shown: anybody may send anything there. */
export function deviceName(userAgent: string | undefined): string | null {
  const harmless = (userAgent ?? '')
    .toWellFormed()
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return harmless === '' ? null : Array.from(harmless).slice(0, LONGEST).join('');
}
