import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import { firstRow, type Tx } from '../../platform/database';
import { Mailer } from '../../platform/mail';
import type { ShownMethod } from './method.view';

const emailSql = 'SELECT email FROM distributor_profile WHERE distributor_id = $1';

/** Tells a person that the own money goes elsewhere from now on: whoever got in by stealth is found out. */
@Injectable()
export class MethodNotice {
  constructor(
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Where to; null without a mail server or an address. */
  async addressOf(tx: Tx, distributorId: number): Promise<string | null> {
    if (!this.mailer.isConfigured) return null;
    return (await firstRow<{ email: string | null }>(tx, emailSql, [distributorId]))?.email ?? null;
  }

  /** After the transaction: a mail cannot be taken back. What the mail server does not take is not told. */
  async send(to: string, { account, state, usableFrom }: ShownMethod): Promise<void> {
    const from = state === 'waiting' ? ` from ${usableFrom.toISOString()} on` : '';
    const change =
      state === 'ended'
        ? `Your payouts do not go to the account ${account} any more.`
        : `Your payouts go to the account ${account}${from}.`;
    await this.mailer.send({
      to,
      subject: 'Your payout method has changed',
      text: `${change}\n\nIf this was not you, tell the company at once: ${this.config.publicUrl}\n`,
    });
  }
}
