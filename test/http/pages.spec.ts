import type { HttpApp } from '../support/http-app';
import { startHttpApp } from '../support/http-app';
import { builtUpline } from '../support/built-upline';

const PERSON = { Accept: 'text/html,application/xhtml+xml' };

describe('the pages over HTTP', () => {
  let app: HttpApp;
  beforeAll(async () => {
    await builtUpline();
    app = await startHttpApp();
  }, 240_000);
  afterAll(() => app.close());

  it.each(['/', '/sign-in', '/my/downline?period=2026-10', '/people/D-7.5/move', '/welcome'])(
    'are served at %s',
    async (path) => {
      const { text, headers } = await app.http
        .get(path)
        .set(PERSON)
        .expect(200)
        .expect('Content-Type', /html/);
      expect(text).toContain('<div id="app">');
      // Found out again each time; what it names never changes.
      expect(headers['cache-control']).toBe('no-cache');
    },
  );

  it('load nothing from elsewhere and run nothing that stands in them', async () => {
    const { text, headers } = await app.http.get('/').set(PERSON).expect(200);
    expect(text).not.toMatch(/https?:\/\//);
    expect(text).not.toMatch(/<script(?![^>]*src=)/);
    expect(text).not.toMatch(/<style|style=|onload=/);
    const policy = headers['content-security-policy'] as string;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('are sent compressed where they are, and kept for good', async () => {
    const { text } = await app.http.get('/').set(PERSON);
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(text)![1]!;
    const answer = await app.http.get(script).set('Accept-Encoding', 'br').expect(200);
    expect(answer.headers['content-encoding']).toBe('br');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['/api/v1/nothing', '/health/nothing', '/assets/nothing.js', '/api/docs/nothing.js'])(
    'are no answer to what is not there: %s',
    async (path) => {
      const { body } = await app.http.get(path).set(PERSON).expect(404);
      expect(body.code).toBe('route-unknown');
    },
  );

  it('are no answer to a program, nor to what changes something', async () => {
    await app.http.get('/sign-in').set('Accept', 'application/json').expect(404);
    await app.http.post('/sign-in').set(PERSON).expect(404);
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/assets/../../package.json'])(
    'lead to no other file: %s',
    async (path) => {
      const { text } = await app.http.get(path).set(PERSON);
      expect(text).not.toContain('"dependencies"');
    },
  );
});
