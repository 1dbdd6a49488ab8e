import type TestAgent from 'supertest/lib/agent';
import { type HttpApp, startHttpApp } from '../support/http-app';
import { createNotesSql, NotesController } from './routes';

describe('a body', () => {
  let app: HttpApp;
  let admin: TestAgent;
  beforeAll(async () => {
    app = await startHttpApp({ controllers: [NotesController] });
    await app.ownerSql(createNotesSql);
    admin = await app.as('admin');
  });
  afterAll(() => app.close());

  const post = (body: string | object) =>
    admin.post('/api/v1/notes').set('Content-Type', 'application/json').send(body);

  it('is taken when all of it is right', async () => {
    const note = { noteNo: 'N-1', amount: '12.50', writtenOn: '2028-02-29', period: '2028-02', text: 'Ünlü' };
    const { body } = await post({ ...note, lines: [{ cv: '0.00' }] }).expect(201);
    expect(body).toEqual({ noteNo: 'N-1', amount: '12.50', by: 'admin' });
  });

  it('has every bad field named', async () => {
    const { body } = await post({
      noteNo: ' 1',
      amount: 12.5,
      writtenOn: '2027-02-29',
      period: '2027-13',
      text: ' ',
      lines: [{ cv: '1.00' }, { cv: '1,00', vc: '1' }],
      nickname: 'x',
    }).expect(422);
    expect(body).toMatchObject({ code: 'request-invalid', field: body.errors[0].field });
    const fields = (body.errors as { field: string }[]).map(({ field }) => field);
    expect(fields.sort()).toEqual(
      ['amount', 'lines.1.cv', 'lines.1.vc', 'nickname', 'noteNo', 'period', 'text', 'writtenOn'].sort(),
    );
    expect(body.detail).toContain('nickname is not known here; check how it is written, or leave it out.');
    expect(body.detail).toContain('amount must be a text in quotes.');
    expect(body.detail).toContain('writtenOn "2027-02-29" is not a day like 2026-10-31 that exists.');
  });

  it('that is missing lacks its fields', async () => {
    const { body } = await admin.post('/api/v1/notes').expect(422);
    expect(body).toMatchObject({ field: 'noteNo', detail: 'noteNo is missing.' });
  });

  it.each(['{"noteNo": ', '{"noteNo": 01}', 'null', '"text"', '{}{}'])(
    '%p is not JSON of ours',
    async (text) => {
      const { body } = await post(text).expect(400);
      expect(body.code).toBe('json-malformed');
    },
  );

  it('is an object', async () => {
    const { body } = await post('[{"noteNo":"N-2"}]').expect(422);
    expect(body).toMatchObject({ code: 'body-not-object', field: 'body' });
  });

  it('may not be nested without end', async () => {
    await post(`{"noteNo":${'['.repeat(100_000)}${']'.repeat(100_000)}}`).expect(400);
  });

  it('cannot reach behind its class', async () => {
    for (const [trick, field] of [
      ['{"noteNo":"N-1","__proto__":{"amount":"1.00"}}', '__proto__'],
      ['{"noteNo":"N-1","constructor":{"prototype":{"amount":"1.00"}}}', 'constructor'],
      ['{"noteNo":"N-1","toString":"x"}', 'toString'],
      ['{"noteNo":"N-1","lines":[{"cv":"1.00","hasOwnProperty":1}]}', 'lines.hasOwnProperty'],
    ] as const) {
      const { body } = await post(trick).expect(422);
      expect(body).toMatchObject({ code: 'request-invalid', field });
    }
    expect(({} as { amount?: string }).amount).toBeUndefined();
  });

  it('is at most a mebibyte', async () => {
    const { body } = await post({ noteNo: 'N-5', text: 'x'.repeat(1_048_576) }).expect(413);
    expect(body).toMatchObject({ code: 'body-too-large', detail: expect.stringContaining('1048576 bytes') });
    await post({ noteNo: 'N-5', text: 'x'.repeat(1_000) }).expect(201);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/csv'])(
    'is not taken as %s',
    async (type) => {
      const { body } = await admin
        .post('/api/v1/notes')
        .set('Content-Type', type)
        .send('noteNo=N-6')
        .expect(415);
      expect(body).toMatchObject({ code: 'not-json', field: 'Content-Type' });
    },
  );

  it('is UTF-8', async () => {
    const request = admin.post('/api/v1/notes').set('Content-Type', 'application/json; charset=koi8-r');
    const { body } = await request.send('{"noteNo":"N-7"}').expect(415);
    expect(body.code).toBe('not-json');
  });

  it('keeps U+0000 out', async () => {
    const { body } = await post('{"noteNo":"N-8","text":"a\\u0000b"}').expect(422);
    expect(body.field).toBe('text');
  });
});
