import type { Page, Route } from 'playwright-core';
import { PASSWORD } from '../support/test-people';
import { DESKTOP, openPortal, OPENS_WITHIN_MS, type Portal } from './support/portal';

describe('a computer that several people sit down at', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal({ demo: false });
  }, OPENS_WITHIN_MS);
  afterAll(() => portal.close());

  const menu = (page: Page) => page.getByRole('button', { name: 'My access' });
  const signOut = async (page: Page) => {
    await menu(page).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
  };
  const signIn = async (page: Page, userName: string) => {
    const { authenticator } = await portal.app.signIn(userName, 'admin');
    await page.getByLabel(/User name/).fill(userName);
    await page.getByLabel(/Password/).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByLabel(/Code from the app/).fill(authenticator.next());
    await page.keyboard.press('Enter');
    await menu(page).waitFor();
  };

  it('says so when signing out did not come through, and lets the next one in when it did', async () => {
    const page = await portal.visitAs('Anna', ['admin'], { language: 'en', viewport: DESKTOP });
    await page.goto(`${portal.url}/people/new`);
    const lost = (route: Route) => route.abort();
    await page.route('**/api/v1/sessions/current', lost);
    await signOut(page);
    await page.getByText('The service could not be reached.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/people/new');
    await page.unroute('**/api/v1/sessions/current', lost);
    await signOut(page);
    await page.waitForURL('**/sign-in');
    await signIn(page, 'Berta');
    await page.reload();
    await menu(page).click();
    await page.getByText('Berta').waitFor();
  });

  it('keeps what was typed in one tab from whoever signs in in another', async () => {
    const page = await portal.visitAs('Clara', ['admin'], { language: 'en', viewport: DESKTOP });
    await page.goto(`${portal.url}/people/new`);
    await page.getByLabel(/^Name/).fill('Typed by Clara');
    const other = await page.context().newPage();
    await other.goto(`${portal.url}/people`);
    await signOut(other);
    await other.waitForURL('**/sign-in');
    await signIn(other, 'Dora');
    await page.reload();
    await menu(page).waitFor();
    expect(await page.getByLabel(/^Name/).inputValue()).toBe('');
  });

  it('tries an act whose answer was lost on the way under the same key', async () => {
    const page = await portal.visitAs('Eva', ['admin'], { language: 'en', viewport: DESKTOP });
    await page.goto(`${portal.url}/people/new`);
    const keys: (string | undefined)[] = [];
    await page.route('**/api/v1/distributors', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      const answer = await route.fetch();
      // A proxy that gave up waiting answers in the service's place.
      await route.fulfill(
        keys.length === 1 ? { status: 504, body: 'Gateway Timeout' } : { response: answer },
      );
    });
    await page.getByLabel(/^Distributor number/).fill('R');
    await page.getByLabel(/^Name/).fill('Root');
    await page.getByRole('button', { name: 'Enrol a distributor' }).click();
    await page.getByText('Try again in a minute').waitFor();
    await page.getByRole('button', { name: 'Enrol a distributor' }).click();
    await page.waitForURL('**/people/R');
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(keys[0]).toBeDefined();
  });
});
