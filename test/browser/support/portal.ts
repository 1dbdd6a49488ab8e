import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Role } from '../../../src/access';
import { demoLeader } from '../../../src/demo/demo-step';
import { type HttpApp, type HttpAppOptions, startHttpApp } from '../../support/http-app';
import { builtUpline } from '../../support/built-upline';
import { createDemoDatabase, DEMO_NOW } from './demo-database';
import { launchBrowser } from '../../../bench/browser/launch-browser';

/** Limits against what hangs, no measure of speed: a machine may be busy with other things. */
const STEP_WITHIN_MS = 30_000;
jest.setTimeout(180_000);

/** The pages may have to be built first, and the demo company to be lived through. */
export const OPENS_WITHIN_MS = 240_000;

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

interface Visit {
  readonly language?: 'ru' | 'en';
  readonly viewport?: { width: number; height: number };
}

/** The real service with its pages, and a real browser before it. */
export interface Portal {
  readonly app: HttpApp;
  /** As the browser knows it. */
  readonly url: string;
  readonly browser: Browser;
  /** Of the demo company, with a large downline. */
  readonly leaderNo: string;
  /** A browser in which nobody is signed in. What a page of it complains of fails the test at `close`. */
  visit(options?: Visit): Promise<Page>;
  /** Signed in as somebody of those roles (a distributor's name is the number), with a fresh code shown. */
  visitAs(userName: string, roles: readonly Role[], options?: Visit): Promise<Page>;
  close(): Promise<void>;
}

/** @param demo over the demo company; else over an empty database */
export async function openPortal({
  demo = true,
  ...options
}: HttpAppOptions & { demo?: boolean } = {}): Promise<Portal> {
  // The pages are built with the rest.
  await builtUpline();
  const [app, browser] = await Promise.all([
    startHttpApp({ now: DEMO_NOW, ...(demo && { database: await createDemoDatabase() }), ...options }),
    launchBrowser(),
  ]);
  const url = app.url.replace('127.0.0.1', 'localhost');
  const contexts: BrowserContext[] = [];
  const complaints = new Set<string>();
  const visit = async ({ language = 'ru', viewport = DESKTOP }: Visit = {}) => {
    const context = await browser.newContext({
      locale: language === 'ru' ? 'ru-RU' : 'en-GB',
      timezoneId: 'UTC',
      viewport,
      acceptDownloads: true,
      reducedMotion: 'reduce',
    });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(STEP_WITHIN_MS);
    page.on('pageerror', (error) => complaints.add(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text()))
        complaints.add(`${page.url()}: ${message.text().slice(0, 120)}`);
    });
    page.on('request', (request) => {
      const asked = new URL(request.url());
      if (/^https?:$/.test(asked.protocol) && asked.origin !== url)
        complaints.add(`Another host: ${request.url()}`);
    });
    return page;
  };
  return {
    app,
    url,
    browser,
    leaderNo: demo ? ((await app.tx(demoLeader)) ?? '') : '',
    visit,
    visitAs: async (userName, roles, how) => {
      const page = await visit(how);
      const person = await app.signIn(userName, ...roles);
      await person.stepUp();
      await page.context().addCookies([
        {
          name: '__Host-upline',
          value: person.cookie(),
          domain: 'localhost',
          path: '/',
          secure: true,
          httpOnly: true,
          sameSite: 'Strict',
        },
      ]);
      return page;
    },
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await app.close();
      expect([...complaints]).toEqual([]);
    },
  };
}
