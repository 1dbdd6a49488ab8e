import type { Page } from 'playwright-core';
import { EstimatePeriod } from '../../src/commissions';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { DESKTOP, openPortal, OPENS_WITHIN_MS, PHONE, type Portal } from './support/portal';
import { readPdf } from '../support/read-pdf';
import { readFileSync } from 'node:fs';

const WORDS = {
  ru: {
    current: /Идёт сейчас/,
    noPromise: /ничего не обещают/,
    final: 'Период закрыт: суммы окончательные.',
    details: /Подробно/,
    byLevel: 'По бонусам и уровням',
    pdf: 'Выписка PDF',
    csv: 'Выписка CSV',
    printed: 'Период закрыт: суммы окончательные.',
    members: 'Чей это объём',
    tree: 'Структура деревом',
    find: /Найти человека/,
    picture: 'Картинка',
    money: 'Куда платить',
    clients: 'Мои клиенты',
  },
  en: {
    current: /Going on now/,
    noPromise: /no promise/,
    final: 'The period is closed: the amounts are final.',
    details: /Details/,
    byLevel: 'By bonus and level',
    pdf: 'Statement PDF',
    csv: 'Statement CSV',
    printed: 'The period is closed: the amounts are final.',
    members: 'Whose volume it is',
    tree: 'Downline as a tree',
    find: /Find somebody/,
    picture: 'Picture',
    money: 'Where money is paid to',
    clients: 'My clients',
  },
} as const;

interface ActiveRow {
  readonly level: string;
  readonly place: string;
  readonly open: string | null;
}

/** The line that the keys are on, as those are told who do not see it. */
const ACTIVE_ROW = `(() => {
  const tree = document.querySelector('[role=treegrid]');
  const row = document.getElementById(tree.getAttribute('aria-activedescendant'));
  return row && { level: row.ariaLevel, place: row.ariaPosInSet, open: row.ariaExpanded };
})()`;

/** A line far away is drawn in the frame after the key. */
async function activeRow(page: Page): Promise<ActiveRow> {
  for (;;) {
    const row = await page.evaluate<ActiveRow | null>(ACTIVE_ROW);
    if (row) return row;
    await page.waitForTimeout(20);
  }
}

/** Who stands furthest below the leader, in the latest period. */
async function deepest({ app, leaderNo }: Portal): Promise<{ no: string; level: number }> {
  const [found] = await app.dataSource.query<{ no: string; level: number }[]>(
    `SELECT d.distributor_no AS no, c.depth AS level
       FROM sponsor_closure AS c JOIN distributor AS a ON a.id = c.ancestor_id JOIN distributor AS d ON d.id = c.descendant_id
      WHERE a.distributor_no = $1 ORDER BY c.depth DESC, d.distributor_no LIMIT 1`,
    [leaderNo],
  );
  return found!;
}

describe('a distributor', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal();
    // What a serving process makes within a minute.
    await portal.app.get(EstimatePeriod).estimate(202611, 'Upline');
  }, OPENS_WITHIN_MS);
  afterAll(() => portal.close());

  const open = async (page: Page, path: string) => {
    await page.goto(`${portal.url}${path}`);
    await page.getByRole('main').waitFor();
  };

  /** What a click on a button lets one save. */
  const saved = async (page: Page, button: string): Promise<{ name: string; bytes: Buffer }> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };

  it.each([
    ['ru', PHONE],
    ['en', DESKTOP],
  ] as const)('sees how it goes and what each number is made of (%s)', async (language, viewport) => {
    const words = WORDS[language];
    const page = await portal.visitAs(portal.leaderNo, ['distributor'], { language, viewport });
    const check = async () => {
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    };
    await open(page, '/my');
    await page.getByRole('heading', { name: words.current }).waitFor();
    await page.getByText(words.noPromise).first().waitFor();
    await page.getByText(words.final).first().waitFor();
    await check();

    await page.getByRole('link', { name: words.details }).last().click();
    await page.getByRole('heading', { name: words.byLevel }).waitFor();
    await page.getByRole('img').first().waitFor();
    await check();
    const pdf = await saved(page, words.pdf);
    expect(pdf.name).toMatch(/^statement-.+\.pdf$/);
    expect(readPdf(pdf.bytes)).toContain(words.printed);
    const csv = await saved(page, words.csv);
    expect(csv.bytes.toString()).toMatch(
      /^period,distributor_no,plan,bonus,level,volume,rate,amount,origin\n/,
    );

    const table = page.getByRole('table').first();
    await table.getByRole('link').first().click();
    await page.getByRole('heading', { name: words.members }).waitFor();
    await page.getByRole('table').getByRole('link').first().waitFor();
    await check();

    await open(page, '/my/money');
    await page.getByRole('heading', { name: words.money }).waitFor();
    await page.getByRole('table').first().waitFor();
    await check();
    await open(page, '/my/orders');
    await page.getByRole('heading', { name: words.clients }).waitFor();
    await check();
  });

  it.each([
    ['ru', DESKTOP],
    ['en', PHONE],
  ] as const)(
    'walks the downline by the keyboard alone, finds and draws (%s)',
    async (language, viewport) => {
      const words = WORDS[language];
      const page = await portal.visitAs(portal.leaderNo, ['distributor'], { language, viewport });
      await open(page, '/my/downline');
      const tree = page.getByRole('treegrid', { name: words.tree });
      await tree.getByRole('row').nth(2).waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);

      const active = () => activeRow(page);
      await tree.focus();
      await page.keyboard.press('Home');
      expect(await active()).toMatchObject({ level: '1', place: '1' });
      // To the first one with people below.
      while ((await active()).open !== 'false') await page.keyboard.press('ArrowDown');
      const { place } = await active();
      await page.keyboard.press('ArrowRight');
      await tree.locator('[aria-level="2"][aria-posinset]').first().waitFor();
      expect(await active()).toMatchObject({ level: '1', open: 'true', place });
      await page.keyboard.press('ArrowRight');
      expect(await active()).toMatchObject({ level: '2', place: '1' });
      await page.keyboard.press('ArrowLeft');
      expect(await active()).toMatchObject({ level: '1', place });
      await page.keyboard.press('End');
      expect((await active()).place).not.toBe('1');
      await page.keyboard.press('Enter');
      await page.waitForURL(/person=/);

      // Somebody deep below is found by number, and shown in the tree.
      const deep = await deepest(portal);
      const find = page.getByRole('combobox', { name: words.find });
      await find.fill(deep.no);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(new RegExp(`person=${deep.no}`));
      await tree.locator(`[aria-selected=true][aria-level="${deep.level}"]`).waitFor();
      await expectAccessible(page);

      await page.getByRole('tab', { name: words.picture }).click();
      await page.locator('.react-flow__node').first().waitFor();
      await expectAccessible(page);
    },
  );
});
