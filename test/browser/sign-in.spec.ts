import { PASSWORD } from '../support/test-people';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { openPortal, OPENS_WITHIN_MS, PHONE, type Portal } from './support/portal';

describe('signing in', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal({ demo: false });
    // Is there, and has a second factor.
    await portal.app.signIn('finance', 'finance');
  }, OPENS_WITHIN_MS);
  afterAll(() => portal.close());

  it.each(['ru', 'en'] as const)('asks for name and password, then for the code (%s)', async (language) => {
    const page = await portal.visit({ language, viewport: PHONE });
    await page.goto(`${portal.url}/payouts`);
    const words =
      language === 'ru'
        ? {
            name: /Имя пользователя/,
            password: /Пароль/,
            act: 'Войти',
            code: /Код из приложения/,
            account: 'Мой доступ',
          }
        : {
            name: /User name/,
            password: /Password/,
            act: 'Sign in',
            code: /Code from the app/,
            account: 'My access',
          };
    await page.getByLabel(words.name).fill('finance');
    await page.getByLabel(words.password).fill(PASSWORD);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: words.act }).click();
    const { authenticator } = await portal.app.signIn('finance', 'finance');
    await page.getByLabel(words.code).fill(authenticator.next());
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: words.account }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/payouts');
    expect(await page.evaluate('document.documentElement.lang')).toBe(language);
  });

  it('tells what does not fit, and keeps what was typed', async () => {
    const page = await portal.visit({ language: 'ru' });
    await page.goto(`${portal.url}/sign-in`);
    await page.getByLabel(/Имя пользователя/).fill('никто');
    await page.getByLabel(/Пароль/).fill('не тот пароль');
    await page.keyboard.press('Enter');
    await page.getByText('Имя или пароль не подходят.').waitFor();
    expect(await page.getByLabel(/Имя пользователя/).inputValue()).toBe('никто');
    await expectAccessible(page);
  });
});
