import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { text } from 'node:stream/consumers';
import { RequestReset } from '../../src/access/links/request-reset.service';
import { PasswordHashes } from '../../src/access/passwords/password-hashes';
import { type HttpApp, startHttpApp } from '../support/http-app';
import { PASSWORD, type SignedInPerson } from '../support/test-people';
import { addPerson, auditOf, minutesPass } from './people';

const NEW_PASSWORD = 'ещё одна тайна 8';

interface Received {
  to: string[];
  text: string;
}

describe('one-time links', () => {
  let app: HttpApp;
  let other: HttpApp;
  let admin: SignedInPerson;
  let server: SMTPServer;
  const mails: Received[] = [];
  let mood: 'takes' | 'refuses' = 'takes';

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => done(mood === 'takes' ? null : new Error('No such mailbox')),
      onData(stream, { envelope }, done) {
        void text(stream).then((raw) => {
          mails.push({ to: envelope.rcptTo.map(({ address }) => address), text: raw });
          done();
        });
      },
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.server.address() as AddressInfo;
    const config = {
      smtpUrl: `smtp://127.0.0.1:${port}`,
      mailFrom: 'Upline <upline@example.org>',
      publicUrl: 'https://upline.example',
    };
    app = await startHttpApp({ config });
    other = await startHttpApp({ config, databaseUrl: () => Promise.resolve(app.databaseUrl) });
    admin = await app.signIn('admin', 'admin');
  });
  beforeEach(async () => {
    mood = 'takes';
    mails.splice(0);
    await app.tx((tx) => tx.query('DELETE FROM sign_in_failure'));
    await admin.stepUp();
  });
  afterAll(async () => {
    await other.close();
    await app.close();
    await new Promise<void>((resolve) => server.close(resolve));
  });

  const invite = (body: object) => admin.http.post('/api/v1/users').send(body).expect(201);
  const accept = (link: string, password = NEW_PASSWORD, at = app) =>
    at.http.post('/api/v1/links/accept').send({ secret: link.split('#')[1], password });
  const signIn = (userName: string, password: string) =>
    app.http.post('/api/v1/sessions').send({ userName, password });
  /** What a mail says when its lines are put together again. */
  const linkIn = ({ text: raw }: Received): string => {
    const plain = raw.includes('quoted-printable')
      ? raw.replace(/=\r\n/g, '').replaceAll('=3D', '=')
      : Buffer.from(raw.split('\r\n\r\n')[1]!, 'base64').toString();
    return /https:\/\/upline\.example\/welcome#[A-Za-z0-9_-]{43}/.exec(plain)![0];
  };
  const forget = async (userName: string) => {
    await (
      await app.get(RequestReset).request(userName, '127.0.0.1')
    ).done;
  };

  it('invite by mail, in Russian and English, and open once', async () => {
    const { body } = await invite({ userName: 'Мария', roles: ['auditor'], email: 'maria@example.org' });
    expect(body).toMatchObject({
      userName: 'Мария',
      hasPassword: false,
      invitation: { mailedTo: 'maria@example.org', link: null, notMailed: null },
    });
    expect(mails).toHaveLength(1);
    expect(mails[0]!.to).toEqual(['maria@example.org']);
    const link = linkIn(mails[0]!);
    await signIn('Мария', NEW_PASSWORD).expect(401);
    await accept(link).expect(200, { userName: 'Мария' });
    await signIn('мария', NEW_PASSWORD).expect(201);
    expect((await accept(link).expect(404)).body).toMatchObject({ code: 'link-unknown', field: 'secret' });
    const [{ kept }] = await app.dataSource.query(
      'SELECT string_agg(l::text, chr(10)) AS kept FROM access_link l',
    );
    expect(kept).not.toContain(link.split('#')[1]);
    expect(await auditOf(app, 'person.invitation-accepted')).toMatchObject([
      { via: 'session', by_name: null, person_id: body.id, subject: String(body.id) },
    ]);
  });

  it('are shown to the administrator once where no mail can be sent, whose failure loses nothing', async () => {
    const plain = await invite({ userName: 'postless', roles: ['auditor'] });
    expect(plain.body.invitation).toMatchObject({ mailedTo: null, notMailed: 'no address is known' });
    await accept(plain.body.invitation.link as string).expect(200);
    mood = 'refuses';
    const { body } = await invite({ userName: 'bounced', roles: ['auditor'], email: 'b@example.org' });
    expect(body.invitation).toMatchObject({ mailedTo: null });
    expect(body.invitation.notMailed).toMatch(/^the mail server did not take it, EENVELOPE, \d+$/);
    await accept(body.invitation.link as string).expect(200);
    expect(mails).toHaveLength(0);
  });

  it('open to one of two processes that come with one at once', async () => {
    const { body } = await invite({ userName: 'raced', roles: ['auditor'] });
    const link = body.invitation.link as string;
    const answers = await Promise.all(
      [app, other, app, other].map((at, index) => accept(link, `${NEW_PASSWORD} ${index}`, at)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404]);
    const winner = answers.findIndex(({ status }) => status === 200);
    await signIn('raced', `${NEW_PASSWORD} ${winner}`).expect(201);
  });

  it('are over after their time, and with a newer one', async () => {
    const { body } = await invite({ userName: 'late', roles: ['auditor'] });
    const reset = async () => {
      await admin.stepUp();
      const answer = await admin.http.post(`/api/v1/users/${body.id}/reset`).send({}).expect(200);
      return answer.body as { link: string; endsAt: string };
    };
    const second = await reset();
    await accept(body.invitation.link as string).expect(404);
    app.clock.moveTo(new Date(second.endsAt));
    await accept(second.link).expect(404);
    admin = await app.signIn('admin', 'admin');
    await accept((await reset()).link).expect(200);
    // Now that there is a password it is a reset, which lasts an hour.
    const third = await reset();
    expect(new Date(third.endsAt).getTime() - app.clock.now().getTime()).toBe(3_600_000);
    minutesPass(app, 60);
    await accept(third.link).expect(404);
    admin = await app.signIn('admin', 'admin');
  });

  it('take only good passwords, without being used up by bad ones', async () => {
    const { body } = await invite({ userName: 'Katharina', roles: ['auditor'] });
    const link = body.invitation.link as string;
    for (const [password, code] of [
      ['1234567', 'password-short'],
      ['Password1', 'password-common'],
      ['KATHARINA2026', 'password-common'],
      ['é'.repeat(129), 'password-long'],
      ['abc\ud800defgh', 'request-invalid'],
    ]) {
      expect((await accept(link, password).expect(422)).body).toMatchObject({ code, field: 'password' });
    }
    await accept(link, '🌊🐢🌴🐚'.repeat(32)).expect(200);
    await signIn('Katharina', '🌊🐢🌴🐚'.repeat(32)).expect(201);
  });

  it('for a forgotten password go by mail, and everybody who was signed in is so no more', async () => {
    await addPerson(app, 'forgot', ['auditor'], { email: 'forgot@example.org' });
    const browser = app.browser();
    browser.take(
      await browser.http.post('/api/v1/sessions').send({ userName: 'forgot', password: PASSWORD }),
    );
    await browser.http.get('/api/v1/me').expect(200);
    await forget('forgot');
    const link = linkIn(mails[0]!);
    await accept(link).expect(200);
    await browser.http.get('/api/v1/me').expect(401);
    await signIn('forgot', PASSWORD).expect(401);
    await signIn('forgot', NEW_PASSWORD).expect(201);
  });

  it('are asked for with one answer for all, and fill nobody’s mailbox', async () => {
    await addPerson(app, 'flooded', ['auditor'], { email: 'flooded@example.org' });
    await addPerson(app, 'mailless', ['auditor']);
    const { compared } = app.get(PasswordHashes);
    const answers = [];
    for (const userName of ['flooded', 'mailless', 'nobody', 'FLOODED']) {
      const { text: body, status } = await app.http.post('/api/v1/password-resets').send({ userName });
      answers.push(`${status} ${body}`);
    }
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^202 /);
    expect(app.get(PasswordHashes).compared).toBe(compared);
    for (let i = 0; i < 5; i++) await forget('flooded');
    expect(mails).toHaveLength(3);
    for (let i = 0; i < 11; i++) await app.http.post('/api/v1/password-resets').send({ userName: `x${i}` });
    await app.http.post('/api/v1/password-resets').send({ userName: 'y' }).expect(429);
  });

  it('that an administrator made are not taken away by whoever knows the name', async () => {
    const id = await addPerson(app, 'helped', ['auditor'], { email: 'helped@example.org' });
    mood = 'refuses';
    const { body } = await admin.http.post(`/api/v1/users/${id}/reset`).send({}).expect(200);
    mood = 'takes';
    await forget('helped');
    await accept(body.link as string).expect(200);
    // The one that was mailed ended with it.
    await accept(linkIn(mails[0]!)).expect(404);
  });

  it('take the second factor off where that is asked, and the password with it', async () => {
    const person = await app.signIn('phoneless', 'finance');
    const { body } = await admin.http
      .post(`/api/v1/users/${person.id}/reset`)
      .send({ secondFactor: true })
      .expect(200);
    await person.http.get('/api/v1/me').expect(401);
    await signIn('phoneless', PASSWORD).expect(401);
    await accept(body.link as string).expect(200);
    const answer = await signIn('phoneless', NEW_PASSWORD).expect(201);
    expect(answer.body.mustSetUpSecondFactor).toBe(true);
  });
});
