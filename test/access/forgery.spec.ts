import { type HttpApp, startHttpApp } from '../support/http-app';
import type { SignedInPerson } from '../support/test-people';

describe('a request that another site makes a browser send', () => {
  let app: HttpApp;
  let person: SignedInPerson;
  beforeAll(async () => {
    app = await startHttpApp({ config: { publicUrl: 'https://upline.example' } });
    person = await app.signIn('anna', 'admin');
  });
  afterAll(() => app.close());

  const change = (headers: Record<string, string>) =>
    app.http.delete('/api/v1/sessions').set('Cookie', `__Host-upline=${person.cookie()}`).set(headers);

  it.each<[string, Record<string, string>]>([
    ['from another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['from a sister host', { 'Sec-Fetch-Site': 'same-site' }],
    [
      'that claims an own origin all the same',
      { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://upline.example' },
    ],
    ['of an old browser, from another origin', { Origin: 'https://elsewhere.example' }],
    ['of no origin', { Origin: 'null' }],
    ['from a longer name', { Origin: 'https://upline.example.elsewhere.example' }],
    ['from plain HTTP', { Origin: 'http://upline.example' }],
    ['that says nothing of where it comes from', {}],
  ])('%s changes nothing', async (_, headers) => {
    const { body } = await change(headers).expect(403);
    expect(body.code).toBe('cross-site');
  });

  it.each<[string, () => Record<string, string>]>([
    ['a page of ours', () => ({ 'Sec-Fetch-Site': 'same-origin' })],
    ['the address bar', () => ({ 'Sec-Fetch-Site': 'none' })],
    ['an old browser at the public address', () => ({ Origin: 'https://upline.example' })],
    ['an old browser at the own address', () => ({ Origin: app.url })],
  ])('is none from %s', async (_, headers) => {
    await change(headers()).expect(200);
  });

  it('may read as far as the browser lets it see the answer, which is not at all', async () => {
    const answer = await app.http
      .get('/api/v1/me')
      .set('Cookie', `__Host-upline=${person.cookie()}`)
      .set({ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' })
      .expect(200);
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it('signs nobody in, and a form sends nothing that is taken', async () => {
    const body = { userName: 'anna', password: 'x' };
    await app.http.post('/api/v1/sessions').set('Sec-Fetch-Site', 'cross-site').send(body).expect(403);
    await app.http.post('/api/v1/sessions').set('Origin', 'https://elsewhere.example').send(body).expect(403);
    await app.http.post('/api/v1/sessions').type('form').send(body).expect(415);
    await app.http.post('/api/v1/sessions').set('Content-Type', 'text/plain').send('{}').expect(415);
  });

  it('with a token is a program’s, which no page can borrow', async () => {
    const admin = await app.asPerson('anna', 'admin');
    await admin.post('/api/v1/users/9999/disable').set('Sec-Fetch-Site', 'cross-site').expect(404);
  });
});
