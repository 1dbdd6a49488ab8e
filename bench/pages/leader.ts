import { generateSync } from 'otplib';
import type { Page } from 'playwright-core';
import { MakeFirstPeople } from '../../src/access';
import { inTransaction } from '../../src/platform/database';
import type { Bench } from '../context';
import { distributorNo } from '../network';

/** Somebody above everybody, who signs in. */
export interface Leader {
  readonly no: string;
  signIn(page: Page, url: string): Promise<void>;
}

const SECOND_MS = 1_000;

export async function makeLeader({ app, dataSource }: Bench): Promise<Leader> {
  const no = distributorNo(0);
  const wanted = { userName: no, roles: ['distributor'] as const, distributorNo: no };
  const making = app.get(MakeFirstPeople, { strict: false });
  const { password, secret } = await inTransaction(dataSource, (tx) => making.make(tx, wanted, 'bench'));
  return {
    no,
    async signIn(page, url) {
      await page.goto(`${url}/sign-in`);
      await page.getByLabel('User name').fill(no);
      await page.getByLabel('Password').fill(password!);
      await page.getByRole('button', { name: 'Sign in' }).click();
      const code = generateSync({ secret, epoch: Math.floor(Date.now() / SECOND_MS) });
      await page.getByLabel('Code from the app').fill(code);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/my');
    },
  };
}
