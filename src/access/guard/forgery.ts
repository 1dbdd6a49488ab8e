import { forbidden } from '../../platform/errors';
import type { Request } from '../../platform/http';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
/** A page of ours, or a person who typed the address. */
const OURS: ReadonlySet<string> = new Set(['same-origin', 'none']);

/**
 * Another site's page can make a browser send our cookie along; it cannot lie about where it stands. Beside this
 * stand SameSite=Strict, and that nothing but JSON is taken.
 * @param byCookie whether the cookie is what the request is let in by: then it has to say where it comes from
 * @throws forbidden `cross-site`
 */
export function refuseForgery(request: Request, byCookie: boolean, publicUrl: string | undefined): void {
  if (SAFE.has(request.method)) return;
  const site = request.get('Sec-Fetch-Site');
  const isOurs = site === undefined ? isOwnOrigin(request, byCookie, publicUrl) : OURS.has(site);
  if (isOurs) return;
  throw forbidden(
    'cross-site',
    'A signed-in browser changes things from our own pages alone; a program uses a token instead, or with a cookie sends ' +
      'the header "Origin", which is the address of this Upline.',
  );
}

function isOwnOrigin(request: Request, byCookie: boolean, publicUrl: string | undefined): boolean {
  const origin = request.get('Origin');
  if (origin === undefined) return !byCookie;
  const own = `${request.protocol}://${request.get('Host') ?? ''}`;
  return origin === own || (publicUrl !== undefined && origin === URL.parse(publicUrl)?.origin);
}
