import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';
import { brokenLaws, type Finding, KeepsLaws, type LawKeeper } from '../../platform/laws';
import { TrialBalance } from '../views/trial-balance.view';
import { ledgerLaws } from './ledger-check.sql';

/** Whether the books are whole: every entry with its transfers, every transfer in its place, and all of it zero. */
@Injectable()
@KeepsLaws('ledger')
export class LedgerCheck implements LawKeeper {
  constructor(private readonly trialBalance: TrialBalance) {}

  async check(tx: Tx): Promise<Finding[]> {
    const findings = await brokenLaws(tx, ledgerLaws);
    for (const { currency, balance } of (await this.trialBalance.get(tx)).totals) {
      if (/^0\.0+$/.test(balance)) continue;
      const message = `The trial balance in ${currency} comes to ${balance} and not to zero.`;
      findings.push({ code: 'trial-balance', message, count: 1, examples: [currency] });
    }
    return findings;
  }
}
