import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { packagedBrowser } from './packaged-browser';

/** Where a browser of the machine's own may be, for systems that the packaged one is not built for. */
const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
];

/** Chromium's own walls do not stand where it is started as root; the tests open nothing but our own pages. */
const ARGUMENTS = ['--no-sandbox', '--font-render-hinting=none', '--disable-gpu'];

/**
 * Chromium without a window. On Linux the one that comes as a package, so that a clean machine needs nothing else;
 * elsewhere one that is installed, or the one that UPLINE_TEST_BROWSER names.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['UPLINE_TEST_BROWSER'];
  if (named === undefined && process.platform === 'linux' && process.arch === 'x64')
    return chromium.launch({ ...(await packagedBrowser()), args: ARGUMENTS });
  const executablePath = named ?? INSTALLED.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error('There is no Chrome or Chromium: install one, or name it in UPLINE_TEST_BROWSER.');
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
