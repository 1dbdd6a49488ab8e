import type { Page } from 'playwright-core';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { DESKTOP, openPortal, OPENS_WITHIN_MS, PHONE, type Portal } from './support/portal';

const HOSTILE = `<b onclick="x()">Жанна</b> \u202Eابت\u202C 🌿 ${'очень длинное имя '.repeat(9)}`.slice(
  0,
  190,
);

const FILE = `Номер,ФИО,Номер спонсора,Дата регистрации,Город
IMP-1,Первая Строка,NEW-1,2026-11-01,Алматы
IMP-2,"=HYPERLINK(""x"")",NOBODY,2026-11-01,Шымкент
IMP-3,Третья Строка,IMP-2,2026-11-01,Астана
`;

/** An administrator's day on the demo company, each step on the page that the one before left open. */
describe('the administrator’s pages of people', () => {
  let portal: Portal;
  let page: Page;
  beforeAll(async () => {
    portal = await openPortal();
    page = await portal.visitAs('Anna', ['admin'], { language: 'ru', viewport: DESKTOP });
  }, OPENS_WITHIN_MS);
  afterAll(() => portal.close());

  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const fill = (label: string, text: string) => page.getByRole('textbox', { name: label }).first().fill(text);
  const day = (label: string, date: string) => page.getByLabel(label).first().fill(date);

  it('enrols somebody, whatever the name, and keeps what was typed', async () => {
    await page.goto(`${portal.url}/people/new`);
    await fill('Номер дистрибьютора', 'NEW-1');
    await fill('Имя', HOSTILE);
    await fill('Спонсор', 'NOBODY-HERE');
    await press('Принять дистрибьютора');
    await page.getByRole('alert').first().waitFor();
    await page.reload();
    expect(await page.getByRole('textbox', { name: 'Имя' }).inputValue()).toBe(HOSTILE);
    await fill('Спонсор', portal.leaderNo);
    await press('Принять дистрибьютора');
    await page.waitForURL('**/people/NEW-1');
    await page.getByRole('heading', { level: 1, name: 'Жанна' }).waitFor();
    await expectAccessible(page);
    expect(await page.locator('main b').count()).toBe(0);
  });

  it('finds people, and the address bar holds what was sought', async () => {
    await page.goto(`${portal.url}/people`);
    await page.getByRole('searchbox').fill('NEW-1');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Жанна' }).waitFor();
    expect(page.url()).toContain('q=NEW-1');
    await expectAccessible(page);
  });

  it('takes a file in: columns, bad lines, progress through a reload', async () => {
    await page.goto(`${portal.url}/imports`);
    await expectAccessible(page);
    const bytes = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) };
    await page.locator('input[type=file]').setInputFiles(bytes);
    await press('Отправить');
    await page.waitForURL(/imports\/\d+$/);
    // «Город» is none of our columns, and was left out.
    await page.getByRole('combobox', { name: 'Что в столбце «Город»' }).getByText('не загружать').waitFor();
    await expectAccessible(page);
    await press('Проверить');
    await page.getByText('Есть плохие строки').waitFor();
    await page.getByText('такого спонсора нет ни в файле, ни в структуре').waitFor();
    await page.getByText('спонсор стоит в плохой строке').waitFor();
    await expectAccessible(page);
    await press('Загрузить');
    await page.getByRole('checkbox', { name: 'Загрузить без 2 плохих строк' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Загрузить' }).click();
    await page.reload();
    await page.getByText('Загружено всё, кроме плохих строк.').waitFor();
    const saved = page.waitForEvent('download');
    await press('Скачать плохие строки');
    expect((await saved).suggestedFilename()).toBe('people.bad.csv');
    await page.goto(`${portal.url}/people/IMP-1`);
    await page.getByRole('heading', { level: 1, name: 'Первая Строка' }).waitFor();
  });

  it('books an order and refunds a part of it', async () => {
    await page.goto(`${portal.url}/orders/new?distributorNo=IMP-1`);
    await fill('Номер заказа', 'BROWSER-1');
    await day('Дата заказа', '2026-11-04');
    await fill('Объём, CV', '500.00');
    await press('Внести заказ');
    await page.waitForURL('**/orders/BROWSER-1');
    await press('Оформить возврат');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Номер возврата').fill('BACK-1');
    await dialog.getByLabel('Дата возврата').fill('2026-11-05');
    await dialog.getByLabel('Объём, CV').fill('100.00');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Оформить возврат' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('cell', { name: 'BACK-1' }).waitFor();
    await page.getByText('400,00').waitFor();
  });

  it('moves a leg, after tree and money were shown, by the keyboard alone', async () => {
    const root = await portal.app.dataSource.query<{ no: string }[]>(
      'SELECT distributor_no AS no FROM distributor WHERE sponsor_id IS NULL',
    );
    await page.goto(`${portal.url}/people/IMP-1/move`);
    await fill('Номер нового спонсора', root[0]!.no);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Деньги открытого периода' }).waitFor();
    await page.getByRole('link', { name: 'Жанна' }).first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Перевести ветку' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Причина').focus();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Причина').focus();
    await page.keyboard.type('Записали не туда');
    await page.keyboard.press('Enter');
    await page.waitForURL(/people\/IMP-1\?tab=history/);
    await page.getByRole('cell', { name: 'Записали не туда' }).waitFor();
    await expectAccessible(page);
  });

  it('makes an adjustment, which somebody else approves', async () => {
    await page.goto(`${portal.url}/adjustments?for=IMP-1`);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Сумма').fill('-12.50');
    await dialog.getByLabel('Причина').fill('Проверка');
    await dialog.getByRole('button', { name: 'Отправить на утверждение' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('ждёт второго человека').first().waitFor();
    const other = await portal.visitAs('Fred', ['finance'], { language: 'en', viewport: PHONE });
    await other.goto(`${portal.url}/adjustments`);
    await other.getByRole('button', { name: 'Approve the adjustment of IMP-1' }).click();
    await expectAccessible(other);
    await other.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await other.getByRole('dialog').waitFor({ state: 'hidden' });
    await other.getByText('approved by Fred').first().waitFor();
  });

  it('shows everything about somebody, in English, on a phone', async () => {
    const phone = await portal.visitAs('Olga', ['auditor'], { language: 'en', viewport: PHONE });
    const at = `${portal.url}/people/${portal.leaderNo}`;
    for (const tab of ['overview', 'statements', 'orders', 'money', 'history']) {
      await phone.goto(`${at}?tab=${tab}`);
      await phone.getByRole('tabpanel').getByRole('heading').first().waitFor();
      await phone.waitForLoadState('networkidle');
      await expectAccessible(phone);
      await expectNoSidewaysScroll(phone);
    }
    for (const path of [
      `people/${portal.leaderNo}/statements/2026-10`,
      'people/NEW-1',
      'orders/BROWSER-1',
      'imports/1',
    ]) {
      await phone.goto(`${portal.url}/${path}`);
      await phone.locator('main dl').first().waitFor();
      await expectAccessible(phone);
      await expectNoSidewaysScroll(phone);
    }
  });
});
