import type { Page } from 'playwright-core';
import { rows } from '../../src/platform/database';
import { launchBrowser } from '../browser/launch-browser';
import { measureApproval, measureClose } from '../close';
import type { Bench } from '../context';
import { withService } from '../http/service';
import { shapeOf } from '../tree';
import { importDistributors, importOrders } from '../take-in';
import { type InteractionMeasures, Interactions } from './interactions';
import { makeLeader } from './leader';

export interface PageMeasures {
  readonly distributors: number;
  readonly deepest: number;
  readonly interactions: Readonly<Record<string, InteractionMeasures>>;
}

const TIMES = 10;
const DEEP_TIMES = 6;
const VIEWPORT = { width: 1280, height: 900 };

const somebodySql = `
SELECT distributor_no AS no FROM distributor WHERE sponsor_id IS NOT NULL ORDER BY hashint4(id) LIMIT $1`;

/** A leader of everybody looks through the downline in a browser. */
export async function measurePages(bench: Bench): Promise<PageMeasures> {
  await importDistributors(bench);
  await importOrders(bench, bench.network, 'O-');
  await measureClose(bench);
  await measureApproval(bench);
  const leader = await makeLeader(bench);
  const somebody = await rows<{ no: string }>(bench.dataSource.manager, somebodySql, [TIMES]);
  bench.say('Looking through the downline in a browser …');
  return withService(bench.applicationUrl, async (address) => {
    const url = address.replace('127.0.0.1', 'localhost');
    const browser = await launchBrowser();
    try {
      const page = await (await browser.newContext({ locale: 'en-GB', viewport: VIEWPORT })).newPage();
      await leader.signIn(page, url);
      const interactions = new Interactions(page);
      await interactions.watch();
      await walk(page, interactions, somebody);
      return {
        distributors: bench.network.sponsors.length,
        deepest: shapeOf(bench.network.sponsors).depth_max,
        interactions: interactions.measures(),
      };
    } finally {
      await browser.close();
    }
  });
}

const ROWS = `document.querySelectorAll('[role=treegrid] [role=row][aria-posinset]').length`;
const SCROLLED = `document.querySelector('[role=treegrid]').scrollTop`;

async function walk(
  page: Page,
  interactions: Interactions,
  somebody: readonly { no: string }[],
): Promise<void> {
  const tree = page.getByRole('treegrid');
  await interactions.time(
    'open the tree',
    () => page.getByRole('link', { name: 'Downline' }).click(),
    `${ROWS} > 5`,
  );
  for (let time = 0; time < TIMES; time++) {
    const before = await page.evaluate<number>(SCROLLED);
    await tree.hover();
    await interactions.time(
      'scroll by a screen',
      () => page.mouse.wheel(0, 600),
      `${SCROLLED} > ${before} && ${ROWS} > 5`,
    );
  }
  await tree.focus();
  await page.keyboard.press('Home');
  for (let time = 0; time < TIMES; time++) {
    const rowsBefore = await page.evaluate<string>(
      `document.querySelector('[role=treegrid]').ariaActiveDescendantElement?.id ?? ''`,
    );
    await interactions.time(
      'go down by a key',
      () => page.keyboard.press('ArrowDown'),
      `(document.querySelector('[role=treegrid]').getAttribute('aria-activedescendant') ?? '') !== ${JSON.stringify(rowsBefore)}`,
    );
  }
  await page.keyboard.press('Home');
  for (let time = 0; time < DEEP_TIMES; time++) {
    await interactions.time(
      'open a frontline',
      () => page.keyboard.press('ArrowRight'),
      `document.querySelector('[role=row][aria-expanded=true][data-active=true]') !== null &&
       document.querySelectorAll('[role=row][aria-level="${time + 2}"][aria-posinset]').length > 0`,
    );
    await page.keyboard.press('ArrowDown');
    const canGoOn = await page.evaluate<boolean>(
      `document.querySelector('[data-active=true]')?.getAttribute('aria-expanded') === 'false'`,
    );
    if (!canGoOn) break;
  }
  await search(page, interactions, somebody);
  await picture(page, interactions);
}

async function search(
  page: Page,
  interactions: Interactions,
  somebody: readonly { no: string }[],
): Promise<void> {
  const finder = page.getByRole('combobox').last();
  for (const { no } of somebody) {
    await finder.fill('');
    await finder.fill(no.slice(0, -1));
    await interactions.time(
      'search by number',
      () => finder.press(no.slice(-1)),
      `[...document.querySelectorAll('[role=option]')].some((option) => option.textContent.includes(${JSON.stringify(no)}))`,
    );
    await interactions.time(
      'jump to a person',
      () => page.getByRole('option', { name: no }).click(),
      `document.querySelector('[role=row][aria-selected=true]')?.textContent.includes(${JSON.stringify(no)})`,
    );
  }
}

async function picture(page: Page, interactions: Interactions): Promise<void> {
  const CARDS = `document.querySelectorAll('.react-flow__node').length`;
  await interactions.time(
    'open the picture',
    () => page.getByRole('tab', { name: 'Picture' }).click(),
    `${CARDS} > 0`,
  );
}
