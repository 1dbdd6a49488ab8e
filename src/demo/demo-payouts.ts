import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  ApproveBatch,
  ExportBatch,
  FreezeBatch,
  FrozenItems,
  getBatch,
  type ReadItem,
  SubmitBatch,
  TakeBankAnswer,
} from '../payouts';
import type { FixedClock } from '../platform/clock';
import { firstRow, inTransaction, type Tx } from '../platform/database';
import { DomainError } from '../platform/errors';
import { camtStatement } from './bank/camt-statement';
import { clientBankStatement } from './bank/client-bank-statement';

const FREEZES = 'Demo Finance';
const APPROVES = 'Demo Treasurer';

/** Through which the demo pays, and how each bank answers. */
const WAYS = [
  { format: 'pain.001.001.09', answer: 'camt.053', file: 'statement.xml', hour: 10, tell: camtStatement },
  { format: '1c-client-bank', answer: '1c', file: 'kl_to_1c.txt', hour: 11, tell: clientBankStatement },
] as const;
type Way = (typeof WAYS)[number];

/** $1 format, $2 when it was made, $3 by whom. */
const madeSql = `
SELECT id, state IN ('exported', 'submitted') AS "isUnanswered" FROM payout_batch
 WHERE format = $1 AND made_at = $2 AND made_by = $3`;

/**
 * Pays out what stands on the balances on the second of a month, in roubles and in euros, and takes in what the banks
 * answer two days later: one payment of each comes back. What is done already stays, so that a demo cut short goes on.
 */
export class DemoPayouts {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: FixedClock,
  ) {}

  /**
   * @param month `2026-10`, in which it is paid
   * @param isOnWay the banks have said nothing yet of the last payment of each batch
   */
  async pay(month: string, isOnWay: boolean): Promise<void> {
    for (const way of WAYS) {
      this.clock.moveTo(instant(month, 2, way.hour));
      await this.tx(async (tx) => {
        if ((await this.made(tx, way, month)) === null) await this.send(tx, way, month);
      }).catch(unlessNobody);
    }
    for (const way of WAYS) {
      this.clock.moveTo(instant(month, 4, way.hour));
      await this.tx(async (tx) => {
        const made = await this.made(tx, way, month);
        if (made?.isUnanswered === true) await this.answer(tx, way, made.id, month, isOnWay);
      });
    }
  }

  private made(tx: Tx, { format, hour }: Way, month: string) {
    const parameters = [format, instant(month, 2, hour), FREEZES];
    return firstRow<{ id: number; isUnanswered: boolean }>(tx, madeSql, parameters);
  }

  private async send(tx: Tx, { format }: Way, month: string): Promise<void> {
    const { id } = await this.get(FreezeBatch).freeze(tx, { by: FREEZES, format });
    await this.get(ApproveBatch).approve(tx, { id, by: APPROVES });
    await this.get(ExportBatch).export(tx, id, FREEZES);
    await this.get(SubmitBatch).submit(tx, { id, by: FREEZES, reference: `DEMO-${month}-${id}` });
  }

  private async answer(tx: Tx, way: Way, id: number, month: string, isOnWay: boolean): Promise<void> {
    const batch = await getBatch(tx, id);
    const items: ReadItem[] = [];
    for await (const item of this.get(FrozenItems).each(tx, id)) items.push(item);
    const paid = isOnWay ? items.slice(0, -1) : items;
    const middle = Math.trunc(paid.length / 2);
    const bytes = way.tell({
      ...{ batch, paid, returned: paid.slice(middle, middle + 1) },
      ...{ paidOn: batch.exportedOn!, returnedOn: `${month}-03`, madeOn: `${month}-04` },
    });
    const { answer: format, file: fileName } = way;
    await this.get(TakeBankAnswer).take(tx, { format, bytes: oneChunk(bytes), fileName, by: FREEZES });
  }

  private get<T>(service: new (...args: never[]) => T): T {
    return this.app.get(service, { strict: false });
  }

  private tx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.get(DataSource), work);
  }
}

const instant = (month: string, day: number, hour: number): string => `${month}-0${day}T${hour}:00:00Z`;

async function* oneChunk(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}

/** Rules as they are configured may leave nobody to pay. */
function unlessNobody(error: unknown): void {
  if (error instanceof DomainError && error.code === 'nothing-to-pay') return;
  throw error;
}
