import { Logger } from '@nestjs/common';
import { type HttpApp, startHttpApp } from '../support/http-app';
import { createNotesSql, FailuresController, logLine, NotesController } from './routes';

describe('the log', () => {
  let app: HttpApp;
  const lines: string[] = [];
  beforeAll(async () => {
    app = await startHttpApp({
      controllers: [NotesController, FailuresController],
      log: (line) => lines.push(line),
    });
    await app.ownerSql(createNotesSql);
  });
  beforeEach(() => lines.splice(0));
  afterAll(() => app.close());

  it('has one line for a request, with what is needed to find it', async () => {
    const { id, token } = await app.issue('admin', { name: 'Ann Example' });
    const answer = await app.bearer(token).get('/api/v1/notes/42?name=Ann').expect(200);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      requestId: answer.headers['x-request-id'],
      method: 'GET',
      path: '/api/v1/notes/42',
      status: 200,
      durationMs: expect.any(Number),
      caller: `token:${id}`,
      msg: 'request',
    });
  });

  it('has one line for a request that never reached a route', async () => {
    const admin = await app.as('admin');
    await admin.post('/api/v1/notes').set('Content-Type', 'application/json').send('{').expect(400);
    await admin.get('/nothing').expect(404);
    expect(lines.map((line) => logLine(line).status)).toEqual([400, 404]);
  });

  it('holds no secret and nothing that tells who a person is', async () => {
    const { token } = await app.issue('admin', { name: 'Ann Example' });
    const ann = app.bearer(token).set('Cookie', 'session=s3cret');
    await ann
      .post('/api/v1/notes')
      .set('Idempotency-Key', 'k3y')
      .send({ noteNo: 'A', text: 'of ann@example.org' });
    await ann.get('/api/v1/failures/statement?email=ann@example.org').expect(500);
    await ann.get('/api/v1/failures/bug').expect(500);
    const logger = new Logger('Test');
    const ofAnn = { name: 'Ann Example', email: 'ann@example.org' };
    logger.log({ ...ofAnn, headers: { authorization: `Bearer ${token}` }, distributor: ofAnn }, 'enrolled');
    const log = lines.join('');
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(log).toContain('[redacted]');
    expect(log).not.toMatch(/Ann Example|s3cret|k3y|upl_/);
    expect(log.replaceAll("(reading 'ann@example.org')", '')).not.toContain('ann@example.org');
  });

  it('gives what a service says while it serves a request the id of that request', async () => {
    const answer = await app.http.get('/api/v1/failures/said').expect(200);
    const [said, request] = lines.map(logLine);
    expect(said).toMatchObject({ level: 'warn', context: 'Failures', left: 3, msg: 'not many left' });
    expect([said?.requestId, request?.requestId]).toEqual(Array(2).fill(answer.headers['x-request-id']));
  });

  it('tells a probe from a request', async () => {
    await app.http.get('/health/ready').expect(200);
    expect(lines.map((line) => logLine(line).level)).toEqual(['debug']);
  });
});
