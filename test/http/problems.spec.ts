import { type HttpApp, startHttpApp } from '../support/http-app';
import { createNotesSql, FailuresController, logLine, NotesController } from './routes';

describe('a refusal over HTTP', () => {
  let app: HttpApp;
  const lines: string[] = [];
  beforeAll(async () => {
    app = await startHttpApp({
      controllers: [NotesController, FailuresController],
      log: (line) => lines.push(line),
    });
    await app.ownerSql(createNotesSql);
  });
  afterAll(() => app.close());

  it('is problem+json with a stable type, the sentence, the field and the facts', async () => {
    const answer = await app.http.get('/api/v1/failures/invalid').expect(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toEqual({
      type: 'urn:upline:problem:day-future',
      title: 'Day future',
      status: 422,
      detail: 'The day is in the future.',
      code: 'day-future',
      field: 'day',
      latest: '2026-11-06',
      instance: `urn:uuid:${answer.headers['x-request-id'] ?? ''}`,
    });
  });

  it.each([
    ['not-found', 404, 'period-unknown'],
    ['conflict', 409, 'period-state'],
    ['forbidden', 403, 'approval-own'],
    ['unauthenticated', 401, 'session-over'],
    ['unavailable', 503, 'bank-closed'],
  ])('has a status by its kind: %s is %i', async (kind, status, code) => {
    const { body } = await app.http.get(`/api/v1/failures/${kind}`).expect(status);
    expect(body).toMatchObject({ status, code, type: `urn:upline:problem:${code}` });
  });

  it('says how to come back', async () => {
    await app.http
      .get('/api/v1/failures/unauthenticated')
      .expect('WWW-Authenticate', 'Bearer realm="upline"');
    await app.http.get('/api/v1/failures/unavailable').expect('Retry-After', '5');
  });

  it('tells nothing of a mistake of ours but where the log keeps it', async () => {
    const { body, text } = await app.http.get('/api/v1/failures/bug').expect(500);
    expect(text).not.toMatch(/example\.org|TypeError|undefined|at .*\.ts/);
    const [, id = ''] = /under (\S+)\.$/.exec(body.detail as string) ?? [];
    const line = lines.map(logLine).find(({ requestId }) => requestId === id);
    expect(line).toMatchObject({ level: 'error', status: 500, err: { type: 'TypeError' } });
    expect(line?.err?.stack).toContain('routes.ts');
  });

  it('copes with what is no error at all', async () => {
    await app.http.get('/api/v1/failures/text').expect(500);
  });

  it("for a text that PostgreSQL cannot keep is the text's fault", async () => {
    const { body } = await app.http.get('/api/v1/failures/sql?text=%00').expect(422);
    expect(body.code).toBe('text-not-storable');
  });

  it('for data that somebody else holds asks to try again', async () => {
    await app.tx(async (tx) => {
      await tx.query('LOCK TABLE note');
      const answer = await app.http.get('/api/v1/failures/lock').expect(503).expect('Retry-After', '1');
      expect(answer.body.code).toBe('busy');
    });
  });

  it.each(['/api/v1/nothing', '/api/v1', '/api', '/nothing', '/assets/nothing.js'])(
    'tells that there is no %s',
    async (path) => {
      const { body } = await app.http.get(path).expect(404);
      expect(body).toMatchObject({
        code: 'route-unknown',
        detail: expect.stringContaining(`no GET ${path}.`),
      });
    },
  );

  it('names the methods that a path takes', async () => {
    const { body } = await app.http.delete('/api/v1/notes/7').expect(405).expect('Allow', 'GET, HEAD, PUT');
    expect(body.code).toBe('method-not-allowed');
    await app.http.post('/health/live').expect(405).expect('Allow', 'GET, HEAD');
  });

  it('for an address that cannot be decoded says so', async () => {
    const { body } = await app.http.get('/api/v1/failures/%FF').expect(400);
    expect(body.code).toBe('path-malformed');
  });

  it('knows no number that we never gave', async () => {
    const admin = await app.as('admin');
    for (const id of ['0', '-1', '1.5', 'abc', '2147483648', '99999999999999999999', '0x10', '%00']) {
      const { body } = await admin.get(`/api/v1/notes/${id}`).expect(404);
      expect(body.code).toBe('note-unknown');
    }
    await admin.get('/api/v1/notes/2147483647').expect(200);
  });
});
