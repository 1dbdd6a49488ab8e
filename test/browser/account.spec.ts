import { generateSync } from 'otplib';
import { PASSWORD as TEST_PASSWORD } from '../support/test-people';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { openPortal, OPENS_WITHIN_MS, PHONE, type Portal } from './support/portal';

const PASSWORD = 'семь раз отмерь, один раз отрежь';

describe('one’s own access', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal({ demo: false });
  }, OPENS_WITHIN_MS);
  afterAll(() => portal.close());

  const sleepFor = (minutes: number) =>
    portal.app.clock.moveTo(new Date(portal.app.clock.now().getTime() + minutes * 60_000).toISOString());

  it('begins with a link, a password and a second factor, on a phone', async () => {
    const admin = await portal.app.asPerson('admin', 'admin');
    const { body } = await admin
      .post('/api/v1/users')
      .send({ userName: 'Жанна', roles: ['finance'] })
      .expect(201);
    const link = new URL((body as { invitation: { link: string } }).invitation.link);
    const page = await portal.visit({ language: 'ru', viewport: PHONE });
    await page.goto(`${portal.url}/welcome${link.hash}`);
    await page.getByLabel(/Новый пароль/).fill('короче');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    // The secret was read and is not shown to whoever looks over the shoulder.
    expect(page.url()).toBe(`${portal.url}/welcome`);
    await expectAccessible(page);
    await page.getByLabel(/Новый пароль/).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Войти' }).click();
    await page.getByLabel(/Имя пользователя/).fill('Жанна');
    await page.getByLabel(/Пароль/).fill(PASSWORD);
    await page.keyboard.press('Enter');

    await page.waitForURL('**/account/second-factor');
    await page.getByText('Для вашей роли второй фактор обязателен').waitFor();
    await page.getByLabel(/Нынешний пароль/).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('img', { name: 'QR-код секрета' }).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const secret = (await page.locator('main code').innerText()).replaceAll(' ', '');
    const epoch = Math.floor(portal.app.clock.now().getTime() / 1_000);
    await page.getByLabel(/Код из приложения/).fill(generateSync({ secret, epoch }));
    await page.keyboard.press('Enter');
    await page.getByText('Эти коды показываются один раз').waitFor();
    expect(
      await page
        .getByRole('listitem')
        .filter({ hasText: /^\S{8,}$/ })
        .count(),
    ).toBeGreaterThanOrEqual(10);
    await page.getByRole('button', { name: 'Я сохранил коды' }).click();
    await page.waitForURL('**/payouts');
  });

  it('shows where one is signed in, and ends it; a token is shown once', async () => {
    const page = await portal.visitAs('auditor', ['auditor'], { language: 'en' });
    await portal.visitAs('auditor', ['auditor'], { language: 'en' });
    await page.goto(`${portal.url}/account`);
    await page.getByRole('heading', { name: 'Where you are signed in' }).waitFor();
    const sessions = page.getByRole('table', { name: 'Where you are signed in' });
    await sessions.getByRole('button', { name: 'End' }).first().waitFor();
    await page.getByRole('button', { name: 'End all others' }).click();
    await sessions.getByRole('button', { name: 'End' }).first().waitFor({ state: 'detached' });
    await page.getByLabel('What for *').fill('<b>reports</b>');
    await page.getByRole('button', { name: 'Make a token' }).click();
    await page.getByText(/upl_\S{20,}/).waitFor();
    await page.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('dialog').getByText('“<b>reports</b>”').waitFor();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('There are no tokens.').waitFor();
  });

  it('leaves nothing of one person to the next', async () => {
    const page = await portal.visit({ language: 'en' });
    const signIn = async (userName: string) => {
      const { authenticator } = await portal.app.signIn(userName, 'admin');
      await page.getByLabel(/User name/).fill(userName);
      await page.getByLabel(/Password/).fill(TEST_PASSWORD);
      await page.keyboard.press('Enter');
      await page.getByLabel(/Code from the app/).fill(authenticator.next());
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'My access' }).waitFor();
    };
    await page.goto(`${portal.url}/people/new`);
    await signIn('Вера');
    await page.getByLabel(/^Name/).fill('Typed and not sent');
    // The session ends while nobody looks: the same person finds what was typed, another one does not.
    sleepFor(40);
    await page.reload();
    await signIn('Вера');
    expect(await page.getByLabel(/^Name/).inputValue()).toBe('Typed and not sent');
    sleepFor(40);
    await page.reload();
    await signIn('Глеб');
    expect(await page.getByLabel(/^Name/).inputValue()).toBe('');
    await page.getByRole('button', { name: 'My access' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in');
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    await page.goBack();
    await page.waitForURL('**/sign-in**');
  });

  it('is asked for a fresh code by the act that needs one, which then goes on', async () => {
    const page = await portal.visit({ language: 'en' });
    const { authenticator, cookie } = await portal.app.signIn('Борис', 'admin');
    sleepFor(10);
    await page.context().addCookies([
      {
        name: '__Host-upline',
        value: cookie(),
        domain: 'localhost',
        path: '/',
        secure: true,
        httpOnly: true,
        sameSite: 'Strict',
      },
    ]);
    await page.goto(`${portal.url}/account`);
    await page.getByRole('button', { name: 'Make new codes' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make new codes' }).click();
    await page.getByRole('heading', { name: 'Show that it is you' }).waitFor();
    await expectAccessible(page);
    await page.getByLabel(/Code from the app/).fill(authenticator.next());
    await page.keyboard.press('Enter');
    await page.getByText('These codes are shown this once').waitFor();
  });
});
