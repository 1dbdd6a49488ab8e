import { type HttpApp, startHttpApp } from '../support/http-app';

const ELSEWHERE = 'https://elsewhere.example';

describe('what browsers are told', () => {
  let app: HttpApp;
  beforeAll(async () => {
    app = await startHttpApp();
  });
  afterAll(() => app.close());

  it.each(['/api/v1/health/live', '/api/v1/periods', '/api/docs', '/nowhere', '/metrics'])(
    'at %s nothing of elsewhere and nothing inline is loaded, and nobody frames it',
    async (path) => {
      const { headers } = await app.http.get(path);
      const policy = headers['content-security-policy'];
      expect(policy).toMatch(/^default-src 'none';script-src 'self';style-src 'self'/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
    },
  );

  it('data is kept in no cache, refused or not', async () => {
    const admin = await app.as('admin');
    for (const asked of [admin.get('/api/v1/periods'), app.http.get('/api/v1/periods')]) {
      expect((await asked).headers['cache-control']).toBe('no-store');
    }
  });

  it('the page of the API docs needs nothing that the policy forbids', async () => {
    const { text } = await app.http.get('/api/docs').expect(200);
    expect(text.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
    const style = /href=['"](\/api\/docs-style\.css)['"]/.exec(text)?.[1];
    await app.http
      .get(style!)
      .expect(200)
      .expect('Content-Type', /text\/css/);
  });

  it('the page of the API docs keeps no token in the browser', async () => {
    const { text } = await app.http.get('/api/docs/swagger-ui-init.js').expect(200);
    expect(text).not.toMatch(/"persistAuthorization"\s*:\s*true/);
  });

  it('pages of another origin read nothing', async () => {
    const admin = await app.as('admin');
    const answer = await admin.get('/api/v1/periods').set('Origin', ELSEWHERE).expect(200);
    const preflight = await app.http
      .options('/api/v1/periods')
      .set('Origin', ELSEWHERE)
      .set('Access-Control-Request-Method', 'POST');
    for (const { headers } of [answer, preflight]) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });

  it('pages of an origin that is configured call with a token, never with a cookie', async () => {
    const open = await startHttpApp({ config: { corsOrigins: [ELSEWHERE] } });
    try {
      const preflight = await open.http
        .options('/api/v1/periods')
        .set('Origin', ELSEWHERE)
        .set('Access-Control-Request-Method', 'POST')
        .set('Access-Control-Request-Headers', 'authorization');
      expect(preflight.headers).toMatchObject({ 'access-control-allow-origin': ELSEWHERE });
      expect(preflight.headers).not.toHaveProperty('access-control-allow-credentials');
      const other = await open.http.get('/api/v1/periods').set('Origin', 'https://other.example');
      expect(other.headers).not.toHaveProperty('access-control-allow-origin');
    } finally {
      await open.close();
    }
  });
});
