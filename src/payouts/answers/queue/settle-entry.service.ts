import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../access';
import { ACCOUNTS, type AccountId, Ledger } from '../../../ledger';
import { CLOCK, type Clock } from '../../../platform/clock';
import { changedRows, firstRow, lockPayouts, type Tx } from '../../../platform/database';
import { conflict, invalid, notFound } from '../../../platform/errors';
import { ApplyOutcomes } from '../outcomes/apply-outcomes.service';
import { type ItemPlace, lockItem, stageOutcome, whatComes } from '../outcomes/item-outcome';
import { settleStatusSql } from './queue.sql';

/** What an entry is: a payment, the bank's fee, none of ours, or not explained yet. */
export type Settlement =
  { readonly as: 'item'; readonly item: ItemPlace } | { readonly as: 'fee' | 'suspense' | 'ignored' };

export interface SettleRequest {
  /** Of an entry; `s12` of a status, which can be ignored alone. */
  readonly id: string;
  readonly settlement: Settlement;
  readonly reason: string;
  readonly by: string;
}

interface Waiting {
  readonly id: string;
  readonly state: string;
  readonly alarm: string | null;
  readonly settledBy: string | null;
  readonly direction: 'in' | 'out';
  readonly amountMinor: string;
  readonly chargesMinor: string;
  readonly currency: string;
  readonly bookedOn: string;
  readonly returnCode: string | null;
}

const lockEntrySql = `
SELECT id, state, alarm, settled_by AS "settledBy", direction, amount_minor::text AS "amountMinor",
       charges_minor::text AS "chargesMinor", currency, booked_on::text AS "bookedOn", return_code AS "returnCode"
  FROM bank_entry WHERE id = $1 FOR NO KEY UPDATE`;

/** $1 entry, $2 state, $3 as, $4 by, $5 at, $6 reason, $7 batch, $8 position, $9 entry of the ledger. */
const settleSql = `
UPDATE bank_entry SET state = $2, settled_as = $3, settled_by = $4, settled_at = $5, settled_reason = $6,
       batch_id = coalesce($7, batch_id), position = coalesce($8, position), ledger_entry_id = coalesce($9, ledger_entry_id)
 WHERE id = $1`;

/** Somebody says what an entry is that no file explains. */
@Injectable()
export class SettleEntry {
  constructor(
    private readonly outcomes: ApplyOutcomes,
    private readonly ledger: Ledger,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @throws not-found `bank-entry-unknown`, `payout-item-unknown`; conflict `bank-entry-settled`, `amount-differs`,
   *   `item-ended`; invalid `status-ignored-only`, `alarm-ignored-only`
   */
  async settle(tx: Tx, { id, settlement, reason, by }: SettleRequest): Promise<void> {
    await lockPayouts(tx);
    if (id.startsWith('s')) await this.settleStatus(tx, id, settlement, reason, by);
    else await this.settleEntry(tx, id, settlement, reason, by);
    await this.trail.record(tx, {
      action: 'bank-entry.settled',
      by,
      subject: { kind: 'bank-entry', no: id },
      after: {
        as: settlement.as,
        reason,
        ...(settlement.as === 'item' && { item: `${settlement.item.batchId}/${settlement.item.position}` }),
      },
    });
  }

  private async settleStatus(
    tx: Tx,
    id: string,
    { as }: Settlement,
    reason: string,
    by: string,
  ): Promise<void> {
    if (as !== 'ignored') {
      throw invalid('status-ignored-only', 'A status moves no money: look into it, and then ignore it.', {
        field: 'as',
      });
    }
    const settled = await changedRows(tx, settleStatusSql, [id.slice(1), by, this.clock.now(), reason]);
    if (settled === 0) throw unknown(id);
  }

  private async settleEntry(
    tx: Tx,
    id: string,
    settlement: Settlement,
    reason: string,
    by: string,
  ): Promise<void> {
    const entry = await firstRow<Waiting>(tx, lockEntrySql, [id]);
    if (!entry) throw unknown(id);
    const isSeen = entry.state === 'posted' && entry.alarm !== null && entry.settledBy === null;
    if (!isSeen && entry.state !== 'unmatched') throw settled(entry);
    const settle = (state: string, as: string, item: ItemPlace | null, ledgerEntry: number | null) =>
      tx.query(settleSql, [
        ...[id, state, as, by, this.clock.now(), reason],
        ...[item?.batchId ?? null, item?.position ?? null, ledgerEntry],
      ]);
    const { as } = settlement;
    if (isSeen) {
      if (as !== 'ignored') throw posted(entry);
      await settle('posted', 'seen', null, null);
    } else if (as === 'item') {
      await this.asItem(tx, entry, settlement.item, by);
      await settle('settled', as, settlement.item, null);
    } else if (as === 'ignored') {
      await settle('ignored', as, null, null);
    } else {
      await settle('settled', as, null, await this.post(tx, entry, as, by));
    }
  }

  private async asItem(tx: Tx, entry: Waiting, place: ItemPlace, by: string): Promise<void> {
    const item = await lockItem(tx, place);
    const { direction, bookedOn } = entry;
    const kind = whatComes(item, direction === 'out' ? 'paid' : 'returned', true);
    const amount = BigInt(entry.amountMinor);
    const charges =
      direction === 'out' ? amount - BigInt(item.amountMinor) : BigInt(item.amountMinor) - amount;
    if (item.currency !== entry.currency || (charges !== 0n && charges !== BigInt(entry.chargesMinor))) {
      throw conflict(
        'amount-differs',
        `Entry ${entry.id} is of another amount than payment ${place.batchId}/${place.position}.`,
      );
    }
    await this.outcomes.stage(tx);
    await stageOutcome(tx, place, {
      ...{ kind, onDay: bookedOn, entryId: entry.id, chargesMinor: charges },
      code: kind === 'returned' ? (entry.returnCode ?? 'returned') : null,
    });
    await this.outcomes.apply(tx, { source: `entry/${entry.id}`, by }, [place.batchId]);
  }

  private async post(tx: Tx, entry: Waiting, as: 'fee' | 'suspense', by: string): Promise<number> {
    const other: AccountId = as === 'fee' ? ACCOUNTS['bank-fees'] : ACCOUNTS.suspense;
    const [debit, credit] = entry.direction === 'out' ? [other, ACCOUNTS.bank] : [ACCOUNTS.bank, other];
    const text = as === 'fee' ? 'Fee of the bank' : 'Entry of the bank, not explained yet';
    const { entryId } = await this.ledger.post(
      tx,
      { source: `bank-entry/${entry.id}/${as}`, effectiveOn: entry.bookedOn, text, by },
      [
        {
          debit,
          credit,
          distributorId: null,
          currency: entry.currency,
          amountMinor: BigInt(entry.amountMinor),
        },
      ],
    );
    return entryId;
  }
}

const unknown = (id: string) =>
  notFound('bank-entry-unknown', `Nothing waits under ${id}; "upline payout queue" shows what does.`);

const settled = ({ id, state }: Waiting) =>
  conflict('bank-entry-settled', `Entry ${id} is ${state} already.`, { params: { state } });

const posted = ({ id }: Waiting) =>
  invalid('alarm-ignored-only', `Entry ${id} is in the books: its alarm can only be put aside (ignored).`, {
    field: 'as',
  });
