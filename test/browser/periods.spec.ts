import type { Page } from 'playwright-core';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { DESKTOP, openPortal, OPENS_WITHIN_MS, PHONE, type Portal } from './support/portal';

/** What would be markup, turns the writing around and is as long as names may be. */
const HOSTILE = `<img src=x onerror=alert(1)> ‮ليلى‬ 🌊 ${'Ы'.repeat(150)}`;

/** The demo company in the first days of December: November waits to be closed. */
describe('the pages of periods', () => {
  let portal: Portal;
  let alice: Page;
  beforeAll(async () => {
    portal = await openPortal();
    portal.app.clock.moveTo('2026-12-02T12:00:00Z');
    await portal.app.ownerSql(
      'UPDATE distributor_profile SET name = $1 WHERE distributor_id = (SELECT id FROM distributor WHERE distributor_no = $2)',
      HOSTILE,
      portal.leaderNo,
    );
    alice = await portal.visitAs('alice', ['admin'], { language: 'ru', viewport: DESKTOP });
  }, OPENS_WITHIN_MS);
  afterAll(() => portal.close());

  const go = (page: Page, path: string) => page.goto(`${portal.url}${path}`);

  it('tell what a period waits for, with the lists behind the counts', async () => {
    await go(alice, '/periods');
    await alice.getByText('Месяц закончился.').waitFor();
    await alice.getByText('Предыдущий период (октябрь 2026 г.) закрыт.').waitFor();
    await expectAccessible(alice);
    await alice.getByRole('link', { name: /возвраты по закрытым периодам/ }).click();
    await alice.waitForURL('**/periods/2026-11/claims');
    await alice.getByRole('table', { name: 'Возвраты по закрытым периодам' }).waitFor();
    await expectAccessible(alice);
  });

  it('calculate by the keyboard alone, and show how far it is also after a reload and without events', async () => {
    await go(alice, '/periods/2026-11');
    const calculate = alice.getByRole('button', { name: 'Рассчитать', exact: true });
    await calculate.waitFor();
    await calculate.focus();
    await alice.keyboard.press('Enter');
    await alice.getByRole('dialog').waitFor();
    await expectAccessible(alice);
    await alice.keyboard.press('Escape');
    await alice.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await alice.evaluate('document.activeElement.textContent')).toBe('Рассчитать');
    // While somebody holds the orders the run waits for them.
    await portal.app.asOwner(async (owner) => {
      await owner.query('LOCK TABLE sales_order_202611 IN ACCESS EXCLUSIVE MODE');
      await alice.keyboard.press('Enter');
      await alice.getByRole('dialog').getByRole('button', { name: 'Рассчитать' }).focus();
      await alice.keyboard.press('Enter');
      await alice.getByRole('region', { name: 'Идёт расчёт' }).waitFor();
      await alice.route('**/runs/*/events', (route) => route.abort());
      await alice.reload();
      await alice.getByRole('progressbar', { name: 'Чтение структуры и заказов' }).waitFor();
      await expectAccessible(alice);
    });
    await alice.getByRole('heading', { name: 'Решение' }).waitFor();
    await alice.unroute('**/runs/*/events');
  });

  it('review: totals beside the month before, who changed, and a name that is only a name', async () => {
    await alice.getByRole('table', { name: 'Итоги' }).waitFor();
    await alice.getByText('Это сделали вы: утвердить должен другой человек.').waitFor();
    await alice.getByText('<img src=x onerror=alert(1)>', { exact: false }).first().waitFor();
    await expectAccessible(alice);
    await alice.setViewportSize(PHONE);
    await expectNoSidewaysScroll(alice);
    await alice.setViewportSize(DESKTOP);
    await alice.getByRole('button', { name: 'Утвердить' }).click();
    await alice.getByRole('dialog').getByRole('button', { name: 'Утвердить' }).click();
    await alice.getByText('Утвердить должен другой человек, не тот, кто это сделал.').waitFor();
    await alice.getByRole('dialog').getByRole('button', { name: 'Отмена' }).click();
  });

  it('open totals down to the lines, by tabs that the arrows move between', async () => {
    await alice.getByRole('link', { name: 'Начисления', exact: true }).click();
    await alice.getByRole('tab', { name: 'По бонусам' }).waitFor();
    await alice.getByRole('link', { name: /^за уровень 3$/ }).click();
    await alice.waitForURL('**?show=lines&bonus=level&level=3');
    await alice.getByRole('table', { name: 'Строки' }).waitFor();
    await expectAccessible(alice);
    await alice.getByRole('tab', { name: 'Строки' }).focus();
    await alice.keyboard.press('ArrowRight');
    await alice.keyboard.press('Enter');
    await alice.waitForURL('**?show=standings');
    const statement = alice.getByRole('table', { name: 'Дистрибьюторы' }).getByRole('link').first();
    expect(await statement.getAttribute('href')).toMatch(/^\/people\/.+\/statements\/2026-11$/);
  });

  it('let a second person approve, on a phone and in English; an auditor only looks', async () => {
    const auditor = await portal.visitAs('audrey', ['auditor'], { language: 'en', viewport: PHONE });
    await go(auditor, '/periods/2026-11');
    await auditor.getByText('An administrator or a finance officer approves.').waitFor();
    expect(await auditor.getByRole('button', { name: /^(Approve|Discard)/ }).count()).toBe(0);
    const bob = await portal.visitAs('bob', ['finance'], { language: 'en', viewport: PHONE });
    await go(bob, '/periods/2026-11');
    await bob.getByText('Hash of the run:').waitFor();
    await expectAccessible(bob);
    await expectNoSidewaysScroll(bob);
    await bob.getByRole('button', { name: 'Approve' }).click();
    await bob.getByText('This cannot be taken back.', { exact: false }).waitFor();
    await expectAccessible(bob);
    await bob.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
    await bob.getByRole('dialog').waitFor({ state: 'detached' });
    await bob.getByRole('cell', { name: 'approved' }).waitFor();
    expect(await bob.getByRole('button', { name: 'Approve' }).count()).toBe(0);
  });

  it('take a new plan: mistakes with their places, what it changes, tried on a past month, kept', async () => {
    const page = await portal.visitAs('alice', ['admin'], { language: 'en', viewport: DESKTOP });
    await go(page, '/plans/new');
    await page.getByRole('button', { name: 'Take the text of version 1' }).click();
    const editor = page.getByLabel("The plan's document (YAML)");
    const text = await editor.inputValue();
    await editor.fill(text.replace('currency: USD', 'curency: USD'));
    await page.reload();
    expect(await editor.inputValue()).toContain('curency: USD');
    await page.getByRole('button', { name: 'Check' }).click();
    await page
      .getByRole('button', { name: /^line \d+, column 1$/ })
      .first()
      .click();
    const fromCursor = 'document.activeElement.value.slice(document.activeElement.selectionStart)';
    expect(await page.evaluate(fromCursor)).toMatch(/^curency/);
    await expectAccessible(page);
    await editor.fill(text.replace('["20%"', '["25%"'));
    await page.getByLabel('In force from').click();
    await page.getByRole('option', { name: 'January 2027' }).click();
    await page.getByRole('button', { name: 'Check' }).click();
    await page.getByText('25%, 5%, 5%, 5%, 5%').waitFor();
    await page.getByLabel('September 2026').uncheck();
    await page.getByLabel('August 2026').uncheck();
    await page.getByRole('button', { name: /^Try \d period/ }).click();
    await page.getByRole('table', { name: 'What the trial came to' }).waitFor();
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Save the version' }).click();
    await page.getByText('cannot be edited afterwards', { exact: false }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Save the version' }).click();
    await page.waitForURL('**/plans/2');
    await page.getByText('25%, 5%, 5%, 5%, 5%').first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  it('close early and above the ceiling only with reasons, and discard in between', async () => {
    const admin = await portal.app.asPerson('alice', 'admin');
    const finance = await portal.app.asPerson('bob', 'finance');
    const { body: shipped } = await admin.get('/api/v1/plans/1').expect(200);
    const document = (shipped as { document: string }).document.replace('"60%"', '"1%"');
    const { body: plan } = await admin
      .post('/api/v1/plans')
      .send({ document, from: '2026-12', reason: 'tried' })
      .expect(201);
    await finance.post(`/api/v1/plans/${(plan as { version: number }).version}/approve`).expect(200);
    await admin
      .post('/api/v1/orders')
      .send({ orderNo: 'DEC-1', distributorNo: portal.leaderNo, orderedAt: '2026-12-01', cv: '100.00' })
      .expect(201);
    await go(alice, '/periods');
    await alice.getByText('Месяц ещё идёт;', { exact: false }).waitFor();
    const calculate = async () => {
      await alice.getByRole('button', { name: 'Рассчитать досрочно' }).click();
      const dialog = alice.getByRole('dialog');
      expect(await dialog.getByRole('button', { name: 'Рассчитать' }).isDisabled()).toBe(true);
      await dialog.getByLabel(/Почему до конца месяца/).fill('Проба');
      await alice.keyboard.press('Enter');
      await alice.getByText('это больше потолка 1 %', { exact: false }).waitFor();
    };
    await calculate();
    await alice.getByRole('button', { name: 'Отклонить расчёт' }).click();
    await expectAccessible(alice);
    await alice.getByRole('dialog').getByRole('button', { name: 'Отклонить расчёт' }).click();
    await calculate();
    const bob = await portal.visitAs('bob', ['finance'], { language: 'ru', viewport: DESKTOP });
    await go(bob, '/periods/2026-12');
    await bob.getByRole('button', { name: 'Утвердить' }).click();
    const approve = bob.getByRole('dialog').getByRole('button', { name: 'Утвердить' });
    expect(await approve.isDisabled()).toBe(true);
    await bob.getByLabel(/Почему утверждаете выше потолка/).fill('Договорились с правлением');
    await bob.keyboard.press('Enter');
    await bob.getByRole('cell', { name: 'утверждён' }).waitFor();
    await bob
      .getByRole('link', { name: /^Расчёт № / })
      .first()
      .click();
    await bob.getByText('Договорились с правлением').waitFor();
    await expectAccessible(bob);
  });
});
