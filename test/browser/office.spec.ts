import type { Page } from 'playwright-core';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { DESKTOP, openPortal, OPENS_WITHIN_MS, PHONE, type Portal } from './support/portal';

const WORDS = {
  ru: {
    ...{
      invite: 'Пригласить',
      userName: 'Имя для входа',
      auditor: 'аудитор',
      finance: 'финансист',
      link: 'Ссылка',
    },
    ...{
      open: 'Открыть страницу пользователя',
      roles: 'Изменить роли',
      save: 'Сохранить',
      disable: 'Отключить',
    },
    ...{ disabled: 'отключён', enable: 'Включить', show: 'Показать', by: 'Кто', action: 'Действие' },
  },
  en: {
    ...{
      invite: 'Invite',
      userName: 'User name',
      auditor: 'auditor',
      finance: 'finance officer',
      link: 'Link',
    },
    ...{ open: 'Open the user’s page', roles: 'Change the roles', save: 'Save', disable: 'Disable' },
    ...{ disabled: 'disabled', enable: 'Enable', show: 'Show', by: 'Who', action: 'Act' },
  },
} as const;

describe('the pages of the office', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal({ demo: false });
  }, OPENS_WITHIN_MS);
  afterAll(() => portal.close());

  const looked = async (page: Page) => {
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  };

  it.each([
    ['ru', DESKTOP],
    ['en', PHONE],
  ] as const)('invite somebody, change and take back what one may (%s)', async (language, viewport) => {
    const words = WORDS[language];
    const page = await portal.visitAs('Anna', ['admin'], { language, viewport });
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const guest = `<i>Гость</i> ${language}`;
    await page.goto(`${portal.url}/users/new`);
    await page.getByRole('textbox', { name: words.userName }).fill(guest);
    await page.getByRole('checkbox', { name: words.auditor }).check();
    await looked(page);
    await press(words.invite);
    expect(await page.getByRole('textbox', { name: words.link }).inputValue()).toContain('/welcome');
    await page.getByRole('link', { name: words.open }).click();
    await page.getByRole('heading', { level: 1, name: guest }).waitFor();
    await looked(page);

    // By the keyboard alone: open, choose, save.
    await page.getByRole('button', { name: words.roles }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: words.finance }).focus();
    await page.keyboard.press('Space');
    await looked(page);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(new RegExp(words.finance)).first().waitFor();

    await press(words.disable);
    await dialog.getByRole('button', { name: words.disable }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(words.disabled, { exact: true }).waitFor();
    await press(words.enable);
    await dialog.getByRole('button', { name: words.enable }).click();
    await dialog.waitFor({ state: 'hidden' });

    await page.goto(`${portal.url}/users`);
    await page.getByRole('link', { name: guest }).waitFor();
    await looked(page);
  });

  it.each([
    ['en', DESKTOP],
    ['ru', PHONE],
  ] as const)('show the trail by what is asked for (%s)', async (language, viewport) => {
    const words = WORDS[language];
    const page = await portal.visitAs('Olga', ['auditor'], { language, viewport });
    await page.goto(`${portal.url}/audit`);
    await page.getByRole('textbox', { name: words.action }).fill('person.disabled');
    await page.keyboard.press('Enter');
    await page.waitForURL(/action=person.disabled/);
    await page.getByRole('cell', { name: 'person.disabled' }).first().waitFor();
    await page.getByRole('cell', { name: words.show }).getByRole('button').first().click();
    await page.getByText('"details"').first().waitFor();
    await looked(page);
  });

  it('are not for finance', async () => {
    const page = await portal.visitAs('Fred', ['finance'], { language: 'ru' });
    await page.goto(`${portal.url}/users`);
    await page.getByText('Нет доступа').waitFor();
    await expectAccessible(page);
  });
});
