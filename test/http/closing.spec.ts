import { get } from 'node:http';
import { type HttpApp, startHttpApp } from '../support/http-app';
import { createNotesSql, gate, NotesController } from './routes';

describe('closing the application', () => {
  let app: HttpApp;
  beforeAll(async () => {
    app = await startHttpApp({ controllers: [NotesController] });
    await app.ownerSql(createNotesSql);
  });

  it('finishes requests under way and takes no more', async () => {
    const admin = await app.as('admin');
    let finish: () => void = () => undefined;
    const begun = new Promise<void>((begin) => {
      gate.work = () => {
        begin();
        return new Promise((resolve) => (finish = resolve));
      };
    });
    const underWay = admin
      .post('/api/v1/notes')
      .send({ noteNo: 'A' })
      .then((answer) => answer);
    await begun;
    const closed = app.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const late = new Promise((resolve) => get(`${app.url}/health/live`).once('error', resolve));
    expect(await late).toMatchObject({ code: 'ECONNREFUSED' });
    finish();
    expect((await underWay).status).toBe(201);
    await closed;
  });
});
