import { Inject, Injectable } from '@nestjs/common';
import { AskPendingDebits } from '../../ledger';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { rows, type Tx } from '../../platform/database';
import { Secrets } from '../../platform/secrets';
import type { BankFormat, CannotCarry, Rewritten } from '../formats/bank-format';
import { ACCOUNT_PURPOSE, accountOf, type PayeeAccount } from '../payee';
import { payoutRules } from '../rules/payout-rules';
import type { Batch } from './batch';
import { type Candidate, candidatesSql, declareCandidatesSql, fetchCandidatesSql } from './candidates.sql';
import type { FrozenItem } from './frozen-content';
import { priceItem, type Pricing } from './price-item';
import { purposeOf } from './purpose';

export interface PassedItem {
  readonly candidate: Candidate;
  readonly item: FrozenItem;
  readonly rewritten: readonly Rewritten[];
}

/** Somebody whom the format or the price keeps from being paid. */
export interface Unpaid {
  readonly candidate: Candidate;
  readonly reason: string;
  readonly facts: object;
}

export interface Sifted {
  readonly passed: readonly PassedItem[];
  readonly unpaid: readonly Unpaid[];
}

type Found = PassedItem | Unpaid;

/** Who can be paid now, and for how much: asked by the freeze, and by whoever wants to know before one. */
@Injectable()
export class SiftCandidates {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly pending: AskPendingDebits,
    private readonly secrets: Secrets,
  ) {}

  /** Makes the temporary table `payout_candidate`: everybody with a balance, and what speaks against paying it. */
  async find(
    tx: Tx,
    batch: Pick<Batch, 'balanceCurrency' | 'currency' | 'withTerminated'>,
    format: BankFormat,
  ): Promise<void> {
    const { balanceCurrency, currency, withTerminated } = batch;
    const minimum = String(payoutRules(this.config).minimum(balanceCurrency));
    await this.pending.fill(tx);
    await tx.query(candidatesSql, [
      balanceCurrency,
      this.clock.now(),
      withTerminated,
      minimum,
      format.kinds,
      currency,
    ]);
  }

  /** Goes through those against whom nothing speaks, piece by piece: prices each and asks the format. */
  async *sift(
    tx: Tx,
    batch: Pick<Batch, 'id' | 'purpose' | 'payer'>,
    format: BankFormat,
    pricing: Pricing,
  ): AsyncGenerator<Sifted> {
    await tx.query(declareCandidatesSql);
    let count = 0;
    for (;;) {
      const candidates = await rows<Candidate>(tx, fetchCandidatesSql);
      if (candidates.length === 0) break;
      const passed: PassedItem[] = [];
      const unpaid: Unpaid[] = [];
      for (const candidate of candidates) {
        const found = await this.judged(batch, format, pricing, candidate, count + 1);
        if ('reason' in found) unpaid.push(found);
        else {
          passed.push(found);
          count++;
        }
      }
      yield { passed, unpaid };
    }
    await tx.query('CLOSE payout_candidates');
  }

  private async judged(
    batch: Pick<Batch, 'id' | 'purpose' | 'payer'>,
    format: BankFormat,
    pricing: Pricing,
    candidate: Candidate,
    position: number,
  ): Promise<Found> {
    const { mostPayments } = format;
    if (position > mostPayments) return { candidate, reason: 'file-full', facts: { mostPayments } };
    const { distributorId, distributorNo, country, taxStatus, sealedAccount } = candidate;
    const grossMinor = BigInt(candidate.grossMinor);
    const priced = priceItem(pricing, grossMinor, country, taxStatus);
    const { netMinor, amountMinor } = priced;
    if (netMinor <= 0n || amountMinor <= 0n) {
      const facts = { feeMinor: String(priced.feeMinor), taxMinor: String(priced.taxMinor) };
      return { candidate, reason: 'nothing-left', facts };
    }
    const opened = await this.secrets.open(ACCOUNT_PURPOSE, sealedAccount, accountOf(distributorId));
    const payee = JSON.parse(opened.toString()) as PayeeAccount;
    const purpose = purposeOf(batch.purpose!, batch.id, distributorNo);
    const carried = format.carry({ payee, purpose, amountMinor }, batch.payer!);
    if (!carried.isCarried) return { candidate, reason: 'cannot-be-written', facts: causeOf(carried.cause) };
    const item = { position, distributorNo, grossMinor, taxStatus, taxCountry: country, payee, ...priced };
    return { candidate, item, rewritten: carried.rewritten };
  }
}

const causeOf = ({ field, code, message }: CannotCarry) => ({ field, code, message });

/** As columns: distributor_id, reason, balance_minor, pending_minor, since_on, facts. */
export const unpaidValues = ({ candidate, reason, facts }: Unpaid) => [
  ...[candidate.distributorId, reason, candidate.balanceMinor, candidate.pendingMinor, candidate.sinceOn],
  JSON.stringify(facts),
];
