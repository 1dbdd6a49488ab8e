import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { statementOf } from './support/bank-statement';
import { DESKTOP, openPortal, OPENS_WITHIN_MS, PHONE, type Portal } from './support/portal';

/** What would be markup, turns the writing around and is as long as names may be. */
const HOSTILE = `<img src=x onerror=alert(1)> ‮ليلى‬ 🌊 ${'Ы'.repeat(150)}`;
const FORMAT = 'pain.001.001.09';

/** Frida freezes in Russian on a large screen, Greta approves in English on a phone. */
describe('the pages of finance', () => {
  let portal: Portal;
  let frida: Page;
  let greta: Page;
  let batch = 0;
  beforeAll(async () => {
    portal = await openPortal();
    const named = `WITH f AS (SELECT p.distributor_id FROM distributor_profile AS p JOIN payout_method AS m USING (distributor_id)
        WHERE m.ended_at IS NULL ORDER BY m.kind = 'iban' DESC, m.distributor_id)
      UPDATE distributor_profile SET name = $1 WHERE distributor_id IN (SELECT distributor_id FROM f LIMIT 400)`;
    await portal.app.ownerSql(named, HOSTILE);
    frida = await portal.visitAs('frida', ['finance'], { language: 'ru', viewport: DESKTOP });
    greta = await portal.visitAs('greta', ['finance'], { language: 'en', viewport: PHONE });
  }, OPENS_WITHIN_MS);
  afterAll(() => portal.close());

  const go = (page: Page, path: string) => page.goto(`${portal.url}${path}`);
  const press = async (page: Page, name: string) => {
    const button = page.getByRole('button', { name, exact: true });
    await button.waitFor();
    await button.focus();
    await page.keyboard.press('Enter');
  };
  /** Confirms the dialog that is open, by the keyboard. */
  const confirm = async (page: Page, name: string) => {
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const save = async (page: Page, name: string | RegExp) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };

  it('say what is payable, and why the rest is not', async () => {
    await go(frida, `/payouts?format=${FORMAT}`);
    await frida.getByText('Банк заплатит').waitFor();
    const reason = frida.getByRole('button', { name: /Не указано, куда платить/ });
    await reason.focus();
    await frida.keyboard.press('Enter');
    await frida.getByText('Человек должен указать счёт').waitFor();
    await expectAccessible(frida);
    await go(greta, `/payouts?format=${FORMAT}`);
    await greta.getByRole('button', { name: /The format cannot write it/ }).click();
    await greta.getByText('<img src=x onerror=alert(1)>', { exact: false }).first().waitFor();
    await expectAccessible(greta);
    await expectNoSidewaysScroll(greta);
  });

  it('freeze a batch by the keyboard, which who made it does not approve', async () => {
    await press(frida, 'Собрать пакет');
    await frida.getByRole('dialog').getByText('на', { exact: false }).first().waitFor();
    await expectAccessible(frida);
    await frida.keyboard.press('Escape');
    await frida.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await frida.evaluate('document.activeElement.textContent')).toBe('Собрать пакет');
    await frida.keyboard.press('Enter');
    await frida.getByRole('dialog').waitFor();
    await confirm(frida, 'Собрать пакет');
    await frida.waitForURL(/\/payouts\/\d+$/);
    batch = Number(frida.url().split('/').pop());
    await frida.getByText('Этот пакет собрали вы').waitFor();
    expect(await frida.getByRole('button', { name: 'Утвердить' }).isDisabled()).toBe(true);
    await frida.getByText('Последние 3 строки').first().waitFor();
    await expectAccessible(frida);
    await frida.getByRole('tab', { name: 'Кто не вошёл и почему' }).click();
    await frida.getByRole('table', { name: 'Кто не вошёл и почему' }).waitFor();
    await expectAccessible(frida);
  });

  it('let a second person approve, export, download and give it to the bank', async () => {
    await go(greta, `/payouts/${batch}`);
    await press(greta, 'Approve');
    await greta.getByText('You approve exactly this content').waitFor();
    await expectAccessible(greta);
    await confirm(greta, 'Approve');
    await press(greta, 'Export for the bank');
    await confirm(greta, 'Export for the bank');
    const download = await save(greta, /^Download /);
    expect(download.name).toMatch(/\.xml$/);
    expect(download.text).toContain('pain.001.001.09');
    await press(greta, 'Given to the bank');
    await greta.keyboard.type('BANK-1');
    await confirm(greta, 'Given to the bank');
    await greta.getByText('BANK-1').waitFor();
    await expectAccessible(greta);
    await expectNoSidewaysScroll(greta);
    await greta.getByRole('tab', { name: 'Payments' }).click();
    await greta.getByRole('table', { name: 'Payments' }).waitFor();
    await expectAccessible(greta);
    await expectNoSidewaysScroll(greta);
  });

  it('take in what the bank answers, and settle by hand what it does not explain', async () => {
    await go(frida, '/bank');
    const statement = await statementOf(portal.app, batch, '2026-11-05', '&lt;b&gt;Stranger&lt;/b&gt;');
    const file = { name: 'выписка <1>.xml', mimeType: 'text/xml', buffer: statement };
    await frida.locator('input[type=file]').setInputFiles(file);
    await frida.getByText('выписка <1>.xml').waitFor();
    await press(frida, 'Загрузить');
    await frida.getByText('Файл принят.').waitFor();
    await frida.getByText('<b>Stranger</b>').waitFor();
    await expectAccessible(frida);
    await press(frida, 'Разобрать');
    await frida.getByRole('dialog').getByLabel('Причина').fill('Спросили банк');
    await expectAccessible(frida);
    await frida.keyboard.press('Escape');
    await frida.getByRole('dialog').waitFor({ state: 'detached' });
    await press(frida, 'Разобрать');
    expect(await frida.getByRole('dialog').getByLabel('Причина').inputValue()).toBe('Спросили банк');
    await confirm(frida, 'Разобрать');
    await frida.getByText('Разбирать нечего: всё из выписок сопоставлено.').waitFor();
    await frida.getByRole('tab', { name: 'Деньги в пути' }).click();
    await frida.getByText('Пакеты и учёт сходятся.').waitFor();
    await expectAccessible(frida);
    await frida.getByRole('tab', { name: 'Загруженные ответы' }).click();
    await frida.getByText('выписка <1>.xml').first().waitFor();
    await expectAccessible(frida);
  });

  it('end by hand, by another than who exported, what no file tells', async () => {
    await go(frida, `/payouts/${batch}?tab=items&state=submitted`);
    await press(frida, 'Завершить вручную');
    await frida.getByRole('dialog').getByLabel('Причина').fill('Банк подтвердил письмом');
    await confirm(frida, 'Завершить вручную');
    await frida.getByText('Таких выплат здесь нет.').waitFor();
    await go(frida, `/payouts/${batch}`);
    await frida.getByText('Всё завершено.').waitFor();
    await frida.getByRole('link', { name: '1', exact: true }).first().waitFor();
  });

  it('show books that come to zero, each figure down to its people', async () => {
    await go(frida, '/ledger');
    await frida.getByText('Сходится в ноль.').first().waitFor();
    expect(await frida.getByText('Не сходится').count()).toBe(0);
    await expectAccessible(frida);
    await frida.getByRole('link', { name: 'Выплаты в пути' }).first().click();
    await frida.getByRole('table', { name: 'Выплаты в пути' }).waitFor();
    await frida.getByRole('link', { name: /^№ / }).first().click();
    await frida.waitForURL('**/ledger/entries/*');
    await frida.getByRole('table', { name: 'Чьи это деньги' }).getByRole('link').first().waitFor();
    await expectAccessible(frida);
    await frida.locator('a[href^="/ledger/people/"]').first().click();
    await frida.getByText('Страница дистрибьютора').waitFor();
    await expectAccessible(frida);
    const journal = '/ledger?tab=journal&from=2026-11-01';
    for (const path of [journal, '/ledger?tab=owed&debts=yes', '/ledger?tab=rates', '/ledger?tab=years']) {
      await go(greta, path);
      await greta.getByRole('tabpanel').getByRole('heading').first().waitFor();
      await greta.waitForLoadState('networkidle');
      await expectAccessible(greta);
      await expectNoSidewaysScroll(greta);
    }
    await go(greta, journal);
    expect((await save(greta, 'Whole journal CSV')).text).toMatch(/^entry,source/);
  });

  it('enter a rate, and tell what is wrong with it where it was typed', async () => {
    await go(greta, '/ledger?tab=rates');
    await greta.getByLabel(/From the day/).fill('2026-11-05');
    await greta.getByLabel(/From currency/).fill('eur');
    await greta.getByLabel(/To currency/).fill('usd');
    await greta.getByLabel(/^Rate/).fill('zero');
    await greta.keyboard.press('Enter');
    await greta
      .getByText(/rate is not a decimal/)
      .first()
      .waitFor();
    await greta.getByLabel(/^Rate/).fill('1.2345678901');
    await greta.keyboard.press('Enter');
    await greta.getByRole('cell', { name: '1.2345678901' }).waitFor();
    await expectAccessible(greta);
  });

  it('show an auditor everything, and no act', async () => {
    const olga = await portal.visitAs('olga', ['auditor'], { language: 'ru', viewport: PHONE });
    await go(olga, `/payouts/${batch}`);
    await olga.getByText('Ваша роль видит здесь всё, но ничего не меняет.').waitFor();
    expect(await olga.getByRole('button', { name: /Отменить|Утвердить/ }).count()).toBe(0);
    await expectAccessible(olga);
    await expectNoSidewaysScroll(olga);
    await go(olga, '/bank?state=settled');
    await olga.getByText('Спросили банк').waitFor();
    expect(await olga.getByRole('button', { name: /Разобрать|Загрузить/ }).count()).toBe(0);
    await expectAccessible(olga);
    await expectNoSidewaysScroll(olga);
  });
});
