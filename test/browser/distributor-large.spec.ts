import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EstimatePeriod } from '../../src/commissions';
import { DistributorImport } from '../../src/network';
import { runImport } from '../../src/platform/imports';
import { prepareApplication } from '../../src/start/prepare-application';
import { VolumeImports } from '../../src/volume';
import { openPortal, OPENS_WITHIN_MS, PHONE, type Portal } from './support/portal';

const PEOPLE = 100_000;
const numberOf = (index: number): string => `P${String(index).padStart(6, '0')}`;
/** People that the page has to take from the service for what it shows, far from everybody. */
const FEW = 2_000;

describe('a leader of 100,000', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal({ demo: false });
    await fill(portal);
  }, OPENS_WITHIN_MS);
  afterAll(() => portal.close());

  it('opens the tree, scrolls, and finds the last of them without a page that freezes', async () => {
    const page = await portal.visitAs('LEADER', ['distributor'], { language: 'en', viewport: PHONE });
    let taken = 0;
    page.on('response', async (answer) => {
      if (!/\/downline\?/.test(answer.url())) return;
      const { items } = (await answer.json()) as { items: readonly unknown[] };
      taken += items.length;
    });
    await page.goto(`${portal.url}/my/downline`);
    const tree = page.getByRole('treegrid');
    await tree.locator(`[aria-posinset="1"][aria-setsize="${PEOPLE}"]`).waitFor();
    await tree.focus();
    // To the end of what was read, again and again: each time more is read.
    for (let times = 1; times <= 8; times++) {
      await page.keyboard.press('End');
      await tree.locator(`[aria-posinset="${times * 100}"]`).waitFor();
      // The next of them were read meanwhile.
      await tree.locator(`[aria-posinset="${times * 100 + 1}"]`).waitFor({ state: 'attached' });
    }
    const drawn = await tree.getByRole('row').count();
    expect(drawn).toBeLessThan(80);

    const last = numberOf(PEOPLE - 1);
    const find = page.getByRole('combobox', { name: /Find somebody/ });
    await find.fill(last);
    await page.getByRole('option', { name: new RegExp(last) }).click();
    await tree.locator(`[aria-selected=true][aria-posinset="${PEOPLE}"]`).waitFor();
    expect(taken).toBeGreaterThanOrEqual(900);
    expect(taken).toBeLessThan(FEW);
  });
});

/** Everybody stands in one frontline: the widest there is. */
async function fill({ app }: Portal): Promise<void> {
  await prepareApplication(app.app);
  const directory = mkdtempSync(join(tmpdir(), 'upline-large-'));
  const people = join(directory, 'people.csv');
  const rows = Array.from(
    { length: PEOPLE },
    (_, index) => `${numberOf(index)},Имя ${index},LEADER,2026-10-01`,
  );
  const header = 'distributor_no,name,sponsor_no,enrolled_on';
  writeFileSync(people, [header, 'LEADER,Leader,,2026-09-01', ...rows, ''].join('\n'));
  const orders = join(directory, 'orders.csv');
  writeFileSync(orders, `order_no,distributor_no,ordered_at,cv\nO-1,${numberOf(7)},2026-11-02,10.00\n`);
  await runImport(app.dataSource, people, app.get(DistributorImport).definition('Ada'), { skipBad: false });
  await runImport(app.dataSource, orders, app.get(VolumeImports).orders({ by: 'Ada' }), { skipBad: false });
  rmSync(directory, { recursive: true });
  await app.get(EstimatePeriod).estimate(202611, 'Ada');
}
