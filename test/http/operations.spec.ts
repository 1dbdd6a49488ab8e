import { type HttpApp, startHttpApp } from '../support/http-app';
import { createNotesSql, NotesController } from './routes';

describe('what runs and watches the process', () => {
  let app: HttpApp;
  beforeAll(async () => {
    app = await startHttpApp({ controllers: [NotesController] });
    await app.ownerSql(createNotesSql);
  });
  afterAll(() => app.close());

  it.each(['', '/api/v1'])('asks for health at "%s/health" without a token', async (prefix) => {
    await app.http.get(`${prefix}/health/live`).expect(200, { status: 'ok' });
    await app.http.get(`${prefix}/health/ready`).expect(200, { status: 'ok' });
  });

  it('is told when a migration is missing', async () => {
    const taken = await app.ownerSql<{ timestamp: string; name: string }>(
      'DELETE FROM migration RETURNING timestamp, name',
    );
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const { body } = await app.http.get('/health/ready').expect(503);
    expect(body).toMatchObject({ code: 'not-ready', detail: expect.stringContaining('not migrated') });
    await app.http.get('/health/live').expect(200);
    for (const { timestamp, name } of taken) {
      await app.ownerSql('INSERT INTO migration (timestamp, name) VALUES ($1, $2)', timestamp, name);
    }
  });

  it.each(['/metrics', '/api/v1/metrics'])('reads figures at %s', async (path) => {
    const { text } = await app.http
      .get(path)
      .expect(200)
      .expect('Content-Type', /^text\/plain/);
    for (const name of [
      'process_cpu_seconds_total',
      'nodejs_eventloop_lag_p99_seconds',
      'http_request_duration_seconds_bucket',
      'database_pool_connections{state="waiting"} 0',
    ]) {
      expect(text).toContain(name);
    }
  });

  it('finds declared routes there, never what callers sent', async () => {
    const admin = await app.as('admin', { name: 'Ann Example' });
    await admin.get('/api/v1/notes/42?email=ann@example.org').expect(200);
    await admin.get('/api/v1/secret-path-4711').expect(404);
    const { text } = await app.http.get('/metrics');
    expect(text).toContain('{method="GET",route="/api/v1/notes/:id",status="200"}');
    expect(text).toContain('{method="GET",route="none",status="404"}');
    expect(text).not.toMatch(/notes\/42|4711|ann@|Ann Example|upl_/);
  });

  it('reads the documentation without a token', async () => {
    const page = await app.http.get('/api/docs').expect(200);
    expect(page.text).toContain('Upline API');
    await app.http.get('/api/docs/swagger-ui-init.js').expect(200);
    const { body } = await app.http.get('/api/docs-json').expect(200);
    expect(body.components.securitySchemes.bearer).toMatchObject({ type: 'http', scheme: 'bearer' });
    const create = body.paths['/api/v1/notes'].post;
    expect(create).toMatchObject({
      security: [{ bearer: [] }, { session: [] }],
      'x-roles': ['admin', 'distributor'],
    });
    expect(create.parameters).toContainEqual(
      expect.objectContaining({ name: 'Idempotency-Key', in: 'header' }),
    );
    expect(create.responses.default.content).toHaveProperty(['application/problem+json']);
    expect(body.components.schemas.NewNote.required).toEqual(['noteNo']);
    expect(body.paths['/api/v1/notes'].get.parameters).toMatchObject([{ name: 'limit' }, { name: 'cursor' }]);
    expect(body.paths['/api/v1/health/live'].get.security).toBeUndefined();
  });

  it('gives answers that no cache keeps and no other site reads', async () => {
    const admin = await app.as('admin');
    const answer = await admin.get('/api/v1/notes').set('Origin', 'https://elsewhere.example').expect(200);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    for (const header of ['etag', 'x-powered-by', 'access-control-allow-origin']) {
      expect(answer.headers).not.toHaveProperty(header);
    }
    const preflight = await app.http
      .options('/api/v1/notes')
      .set('Origin', 'https://elsewhere.example')
      .set('Access-Control-Request-Method', 'POST');
    expect(preflight.headers).not.toHaveProperty('access-control-allow-origin');
  });

  it('gets lists in pages', async () => {
    const admin = await app.as('admin');
    for (const noteNo of ['c', 'a', 'b', 'B']) await admin.post('/api/v1/notes').send({ noteNo }).expect(201);
    const first = await admin.get('/api/v1/notes?limit=3').expect(200);
    expect(first.body.items).toEqual(['B', 'a', 'b']);
    const cursor = first.body.nextCursor as string;
    await admin.get(`/api/v1/notes?limit=3&cursor=${cursor}`).expect(200, { items: ['c'], nextCursor: null });
    for (const query of ['limit=0', 'limit=201', 'limit=1.5', 'limit=x', 'limit=', 'limit=1&limit=2']) {
      const { body } = await admin.get(`/api/v1/notes?${query}`).expect(422);
      expect(body.field).toBe('limit');
    }
    const tampered = await admin.get(`/api/v1/notes?cursor=${cursor.slice(0, -1)}`).expect(422);
    expect(tampered.body).toMatchObject({ code: 'cursor', field: 'cursor' });
    const unknown = await admin.get('/api/v1/notes?page=2').expect(422);
    expect(unknown.body).toMatchObject({ code: 'request-invalid', field: 'page' });
  });
});
