import { generateSecret, generateSync, generateURI, verifySync } from 'otplib';

const STEP_SECONDS = 30;
const CODE = /^\d{6}$/;

/** A new secret, Base32, as authenticator apps take it. */
export const newSecret = (): string => generateSecret();

/** What a QR code holds. */
export const secretUri = (secret: string, userName: string): string =>
  generateURI({ issuer: 'Upline', label: userName, secret });

/** What an authenticator app shows at that moment. Undefined where the address is none of a secret. */
export function codeOfUri(uri: string, now: Date): string | undefined {
  const asked = URL.parse(uri);
  const secret = asked?.protocol === 'otpauth:' ? asked.searchParams.get('secret') : null;
  if (secret === null || !/^[A-Z2-7]{16,128}$/.test(secret)) return undefined;
  return generateSync({ secret, epoch: Math.floor(now.getTime() / 1_000) });
}

/**
 * The step whose code this is (RFC 6238: half minutes since 1970), one before or after now being good enough for
 * clocks that differ. Null when it is none.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  if (!CODE.test(code)) return null;
  const epoch = Math.floor(now.getTime() / 1_000);
  const found = verifySync({ secret, token: code, epoch, epochTolerance: STEP_SECONDS });
  return found.valid ? Math.floor(epoch / STEP_SECONDS) + found.delta : null;
}
