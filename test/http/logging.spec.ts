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

  it('tells at the level of warnings who was refused, and from where', async () => {
    await app.http.get('/api/v1/notes/1').expect(401);
    await (await app.as('distributor', { distributorId: 1 })).get('/api/v1/periods/2026-10/runs').expect(403);
    expect(lines.map((line) => logLine(line))).toMatchObject([
      { level: 'warn', status: 401, from: '127.0.0.1' },
      { level: 'warn', status: 403, from: '127.0.0.1', caller: expect.stringMatching(/^token:/) },
    ]);
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

  it('holds no secret of any request, however the request ends', async () => {
    const { token } = await app.issue('admin');
    const headers = {
      Cookie: '__Host-session=s3cret-cookie; other=s3cret-other',
      'Idempotency-Key': 's3cret-key',
      'X-Api-Key': 's3cret-header',
      Referer: 'https://upline.example/reset?token=s3cret-referer',
    };
    const body = {
      password: 's3cret-password',
      code: 's3cret-code',
      token: 's3cret-token',
      noteNo: 's3cret no',
    };
    const ann = () => app.bearer(token).set(headers);
    await ann().get('/api/v1/failures/cookie?token=s3cret-query').expect(200);
    await ann().post('/api/v1/notes?link=s3cret-query').send(body).expect(422);
    await ann().post('/api/v1/notes').type('json').send('{"password":"s3cret-broken",').expect(400);
    await ann().post('/api/v1/notes').type('text').send('s3cret-text').expect(415);
    await ann()
      .post('/api/v1/notes')
      .send({ ...body, more: 's3cret-long '.repeat(100_000) })
      .expect(413);
    await app.http.get('/api/v1/notes').set('Authorization', 'Bearer s3cret-bearer').expect(401);
    await app.http.get('/api/v1/notes').set('Authorization', 'Basic czNjcmV0').expect(401);
    await ann().get('/nothing/s3cret-link-with-as-many-letters-as-a-token-has?x=s3cret-query').expect(404);
    await ann().delete('/api/v1/notes/1?token=s3cret-query').send(body).expect(405);
    await ann().get('/api/v1/%zz?s3cret-query').expect(400);
    await ann().get('/api/v1/failures/statement?email=s3cret-row').expect(500);
    await ann().get('/api/v1/failures/sql?text=s3cret-sql%00').expect(422);
    await ann().get('/api/v1/failures/leak?token=s3cret-query').expect(500);
    expect(lines).toHaveLength(13);
    expect(lines.join('')).toContain('postgresql://[redacted]@db.example:5432/upline');
    expect(lines.join('')).not.toMatch(/s3cret|czNjcmV0|upl_/);
  });

  it('leaves out what is logged under the name of a secret, three levels deep', () => {
    const logger = new Logger('Test');
    const secrets = {
      ...{ password: 's3cret', newPassword: 's3cret', token: 's3cret', secret: 's3cret', totp: 's3cret' },
      ...{ recoveryCodes: ['s3cret'], link: 's3cret', databaseUrl: 's3cret', smtpUrl: 's3cret' },
      ...{ body: { code: 's3cret' }, query: 's3cret', cookie: 's3cret', 'set-cookie': ['s3cret'] },
    };
    logger.warn(secrets, 'one');
    logger.warn({ request: secrets }, 'two');
    logger.warn({ request: { headers: secrets } }, 'three');
    expect(lines).toHaveLength(3);
    expect(lines.join('')).not.toContain('s3cret');
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
