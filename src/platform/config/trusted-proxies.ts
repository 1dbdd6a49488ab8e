import { isIP } from 'node:net';

/** The names that Express has for ranges of addresses. */
const NAMES: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Names, addresses and ranges like `10.0.0.0/8`, with commas between them. */
export function isTrustedProxies(text: string): boolean {
  return text.split(',').every((part) => {
    const one = part.trim();
    return NAMES.has(one) || isRange(one);
  });
}

function isRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  // An address of one machine's interface, fe80::1%eth0, means nothing to Express.
  const version = address.includes('%') ? 0 : isIP(address);
  if (version === 0 || more.length > 0) return false;
  if (bits === undefined) return true;
  const most = version === 4 ? 32 : 128;
  return /^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most;
}
