import { type HttpApp, startHttpApp } from '../support/http-app';
import { FailuresController, NotesController } from './routes';

describe('too many requests', () => {
  let app: HttpApp;
  beforeAll(async () => {
    app = await startHttpApp({
      controllers: [NotesController, FailuresController],
      config: { requestsPerMinute: 3, trustProxy: 1 },
    });
  });
  afterAll(() => app.close());

  it('are counted per token, over all routes', async () => {
    const one = await app.as('admin');
    await one.get('/api/v1/notes/1').expect(200).expect('X-RateLimit-Remaining', '2');
    await one.get('/api/v1/notes/2').expect(200);
    await one.put('/api/v1/notes/2').expect(200);
    const refused = await one.get('/api/v1/notes/1').expect(429);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(50);
    expect(refused.body.code).toBe('too-many-requests');
    await (await app.as('admin')).get('/api/v1/notes/1').expect(200);
  });

  it('are counted per address where there is no token, as the proxy in front tells it', async () => {
    const from = (address: string) =>
      app.http.get('/api/v1/failures/forbidden').set('X-Forwarded-For', `6.6.6.6, ${address}`);
    for (let time = 1; time <= 3; time++) await from('192.0.2.1').expect(403);
    await from('192.0.2.1').expect(429);
    await from('192.0.2.2').expect(403);
  });

  it('are counted per address where the token is nobody’s, which tells the others of nothing', async () => {
    const stranger = (address: string) =>
      app
        .bearer(`upl_${'A'.repeat(43)}`)
        .get('/api/v1/notes/1')
        .set('X-Forwarded-For', address);
    for (let time = 1; time <= 3; time++) await stranger('192.0.2.9').expect(401);
    const refused = await stranger('192.0.2.9').expect(429);
    expect(refused.body.code).toBe('too-many-requests');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(50);
    await stranger('192.0.2.10').expect(401);
    const known = await app.as('admin');
    await known.get('/api/v1/notes/1').set('X-Forwarded-For', '192.0.2.9').expect(200);
  });

  it('do not keep anybody from asking whether the process lives', async () => {
    for (let time = 1; time <= 5; time++) {
      await app.http.get('/health/live').expect(200);
      await app.http.get('/metrics').expect(200);
    }
  });
});
