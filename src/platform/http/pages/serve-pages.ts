import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import sirv from 'sirv';
import { projectFile } from '../../project-file';
import type { Request, Response } from '../request';

/** Addresses that are the service's own: what is not there stays a refusal, never a page. */
const OF_THE_SERVICE = /^\/(api|health|metrics)(\/|$)/;
const YEAR_S = 31_536_000;
/** Named by what they hold. */
const NEVER_CHANGES = /^\/assets\//;

/**
 * The pages of `web/`, as they were built. Every address that is no file and not the service's is a page's own: the
 * first page answers it and finds out what to show. Served before everybody is asked who they are: there is nothing in
 * them but the program.
 */
export function servePages(app: NestExpressApplication): void {
  const directory = projectFile('dist', 'web');
  // Built by `npm ci`; what only runs the API from its sources has none.
  if (!existsSync(join(directory, 'index.html'))) return;
  const start = readFileSync(join(directory, 'index.html'));
  const files = sirv(directory, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, path) =>
      response.setHeader(
        'Cache-Control',
        NEVER_CHANGES.test(path) ? `public, max-age=${YEAR_S}, immutable` : 'no-cache',
      ),
  });
  app.use((request: Request, response: Response, next: () => void) => {
    if (OF_THE_SERVICE.test(request.path)) {
      next();
      return;
    }
    files(request, response, () => (wantsPage(request) ? sendStart(response, start) : next()));
  });
}

/** A person's browser that goes somewhere; a program that asks for JSON is told that there is nothing. */
function wantsPage(request: Request): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  return !NEVER_CHANGES.test(request.path) && (request.get('Accept') ?? '').includes('text/html');
}

function sendStart(response: Response, start: Buffer): void {
  response.setHeader('Cache-Control', 'no-cache');
  response.type('html').send(start);
}
