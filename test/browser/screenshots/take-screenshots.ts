import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { projectFile } from '../../../src/platform/project-file';
import { EstimatePeriod } from '../../../src/commissions';
import { DESKTOP, openPortal, OPENS_WITHIN_MS, PHONE, type Portal } from '../support/portal';

const DIRECTORY = projectFile('docs', 'screenshots');

/** `npm run screenshots`: the main pages over the demo company, for README and docs. */
describe('screenshots of', () => {
  let portal: Portal;
  beforeAll(async () => {
    mkdirSync(DIRECTORY, { recursive: true });
    portal = await openPortal();
    // As a serving process does by itself after a while.
    await portal.app.get(EstimatePeriod).estimate(202611, 'Upline');
  }, OPENS_WITHIN_MS);
  afterAll(() => portal.close());

  const shoot = async (page: Page, path: string, name: string, until?: string) => {
    await page.goto(`${portal.url}${path}`);
    await page.locator('main h1').waitFor();
    if (until !== undefined) await page.locator(until).first().waitFor();
    const onTheWay = page.locator('main [role=status]:has(.MuiSkeleton-root)');
    while ((await onTheWay.count()) > 0) await onTheWay.first().waitFor({ state: 'detached' });
    // Charts and the picture come to rest.
    await page.waitForTimeout(600);
    await page.screenshot({ path: `${DIRECTORY}/${name}.png` });
  };

  it("a distributor's pages", async () => {
    const phone = await portal.visitAs(portal.leaderNo, ['distributor'], { language: 'ru', viewport: PHONE });
    await shoot(phone, '/my', 'home-phone-ru');
    await shoot(phone, '/my/earnings?period=2026-10', 'earnings-phone-ru');
    const desktop = await portal.visitAs(portal.leaderNo, ['distributor'], {
      language: 'en',
      viewport: DESKTOP,
    });
    await shoot(desktop, '/my/earnings?period=2026-10', 'earnings-en', 'main svg');
    await shoot(desktop, '/my/downline?period=2026-10', 'downline-tree-en', '[role=treegrid]');
    await shoot(
      desktop,
      '/my/downline?view=picture&period=2026-10',
      'downline-picture-en',
      '.react-flow__node',
    );
    await shoot(desktop, '/my/money', 'money-en');
  }, 120_000);

  it("an administrator's pages", async () => {
    const page = await portal.visitAs('Anna', ['admin'], { language: 'en', viewport: DESKTOP });
    await shoot(page, '/periods', 'periods-en');
    await shoot(page, '/periods/2026-10', 'period-closed-en');
    await shoot(page, '/plans/new', 'plan-new-en');
    await shoot(page, `/people/${portal.leaderNo}`, 'person-en');
    await shoot(page, `/people/${portal.leaderNo}/move`, 'move-en');
    await shoot(page, '/imports', 'imports-en');
    await shoot(page, '/audit', 'audit-en');
  }, 120_000);

  it("a finance officer's pages", async () => {
    const page = await portal.visitAs('Ben', ['finance'], { language: 'en', viewport: DESKTOP });
    await shoot(page, '/payouts', 'payouts-en');
    await shoot(page, '/payouts/3', 'batch-en');
    await shoot(page, '/bank', 'bank-en');
    await shoot(page, '/ledger', 'ledger-en');
  }, 120_000);
});
