import type { Page } from 'playwright-core';
import type { Role } from '../../src/access';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible';
import { type Address, everyAddress } from './support/addresses';
import { DESKTOP, openPortal, OPENS_WITHIN_MS, PHONE, type Portal } from './support/portal';

/** Markup, writing that turns around, pictures, and one word as long as a name may be. */
const NAMES = [
  `<img src=x onerror="window.hacked=1">{{7*7}}`,
  'ليلى بنت عبد الله \u202eecnamrofrep\u202c',
  '👩‍👩‍👧‍👦🌊 Айгүл Әбдірахманқызы',
  `İğdırlı ${'Щ'.repeat(192)}`,
  `"><script>window.hacked=1</script>`,
];

/** One of several may go while another comes: then it is looked for anew; one that never goes is a mistake. */
function ifStillThere(error: unknown): void {
  if (error instanceof Error && error.message.includes('Timeout')) throw error;
}

/** Goes on within the application, as a click does, and comes to rest there: nothing on its way any more. */
async function open(page: Page, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState(null, '', ${JSON.stringify(path)}), dispatchEvent(new PopStateEvent('popstate'))`,
  );
  await page.waitForTimeout(50);
  await page.locator('main h1').first().waitFor();
  const onTheWay = page.locator('main [role=status]:has(.MuiSkeleton-root)');
  while ((await onTheWay.count()) > 0)
    await onTheWay.first().waitFor({ state: 'detached' }).catch(ifStillThere);
}

/** Where the trail tells acts by their own names. */
const TELLS_ACTS = /^\/audit|tab=history/;
/** What looks like a key of a text and is none. */
const NO_KEY = /^(example|localhost|upline|camt|pain|urn)\.|\.(xml|csv|txt)$/;

describe('every page', () => {
  let portal: Portal;
  let addresses: Address[];
  const visitors = new Map<Role, { phone: Page; desktop: Page }>();
  beforeAll(async () => {
    portal = await openPortal();
    await portal.app.ownerSql(
      'UPDATE distributor_profile SET name = ($1::text[])[1 + distributor_id % 5]',
      NAMES,
    );
    addresses = await everyAddress(portal);
    for (const role of ['distributor', 'admin', 'finance'] as const) {
      const name = role === 'distributor' ? portal.leaderNo : role;
      const phone = await portal.visitAs(name, [role], { language: 'ru', viewport: PHONE });
      const desktop = await portal.visitAs(name, [role], { language: 'en', viewport: DESKTOP });
      await Promise.all([phone, desktop].map((page) => page.goto(portal.url)));
      visitors.set(role, { phone, desktop });
    }
  }, OPENS_WITHIN_MS);
  afterAll(() => portal.close());

  const wrong = async (page: Page, path: string, isPhone: boolean): Promise<string[]> => {
    try {
      await open(page, path);
      if (isPhone) await expectNoSidewaysScroll(page);
      else await expectAccessible(page);
      const [hacked, keys] = await page.evaluate<[boolean, string[]]>(
        `['hacked' in window || document.querySelector('img[src=x]') !== null,
          document.body.innerText.match(/\\b[a-z]+(?:\\.[a-zA-Z]+){1,3}\\b(?=\\s|$)/g) ?? []]`,
      );
      expect(hacked).toBe(false);
      // A key of a text instead of the text.
      if (!TELLS_ACTS.test(path)) expect(keys.filter((key) => !NO_KEY.test(key))).toEqual([]);
      return [];
    } catch (error) {
      return [`${isPhone ? 'phone' : 'desktop'} ${path}: ${(error as Error).message.slice(0, 900)}`];
    }
  };

  it.each(['distributor', 'admin', 'finance'] as const)(
    'is accessible, fits a phone, and takes a name for a name: %s',
    async (role) => {
      const { phone, desktop } = visitors.get(role)!;
      const paths = addresses.filter((address) => address.role === role).map(({ path }) => path);
      const found: string[] = [];
      const walk = async (page: Page, isPhone: boolean) => {
        for (const path of paths) found.push(...(await wrong(page, path, isPhone)));
      };
      await Promise.all([walk(phone, true), walk(desktop, false)]);
      expect(found.join('\n\n')).toBe('');
    },
    240_000,
  );
});
