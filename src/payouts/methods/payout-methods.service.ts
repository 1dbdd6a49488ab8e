import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { changedRows, firstRow, lockMethodsShared, rows, type Tx } from '../../platform/database';
import { conflict, invalid, notFound } from '../../platform/errors';
import { KeepsSealed, Secrets } from '../../platform/secrets';
import { payoutSealedColumns } from '../sealed-columns';
import { checkMethod, isChecked } from './check-method';
import type { CheckedMethod, MethodFacts } from './method-facts';
import {
  addMethodSql,
  currentSql,
  endCurrentSql,
  lockPayeeSql,
  methodsOfSql,
  refuseMethodsSql,
} from './method.sql';
import { type KeptMethod, type ShownMethod, shownMethod } from './method.view';
import { sealMethod } from './sealed-method';

/** Whose method, and who acts. */
interface Payee {
  readonly distributorId: number;
  readonly distributorNo: string;
  readonly by: string;
}

export interface SetMethod {
  /** False: the same facts were set already. */
  readonly changed: boolean;
  readonly method: ShownMethod;
}

/**
 * Where people's money goes: one method each at a time, kept encrypted, shown masked. A method that takes the place of
 * another waits before anything is paid to it.
 */
@Injectable()
@KeepsSealed(payoutSealedColumns)
export class PayoutMethods {
  constructor(
    private readonly secrets: Secrets,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * From now on this one; the one before ends. Also of somebody who has left: what was earned is still to be paid.
   * @throws invalid `payout-method-invalid` with all mistakes in `params.errors`; conflict `payout-method-erased`
   */
  async set(tx: Tx, payee: Payee, facts: MethodFacts): Promise<SetMethod> {
    const checked = checkedOrRefused(facts);
    const { distributorId, distributorNo, by } = payee;
    await lockMethodsShared(tx);
    const keys = await this.secrets.within(tx);
    const locked = await firstRow<{ isErased: boolean }>(tx, lockPayeeSql, [distributorId]);
    if (locked?.isErased === true) throw erased(distributorNo);
    const { kind, currency, sealed, hmac, fingerprint, masked, country } = sealMethod(
      keys,
      distributorId,
      checked,
    );
    const before = await firstRow<{ id: number; isSame: boolean }>(tx, currentSql, [
      distributorId,
      fingerprint,
      currency,
    ]);
    if (before?.isSame !== true) {
      const now = this.clock.now();
      await tx.query(endCurrentSql, [distributorId, now, by]);
      const added = await firstRow<{ id: number; usableFrom: Date }>(tx, addMethodSql, [
        ...[distributorId, kind, currency, sealed, hmac, fingerprint, masked, country, now, by],
        this.config.payoutMethodCooldown,
      ]);
      await this.trail.record(tx, {
        action: 'payout-method.set',
        by,
        subject: { kind: 'distributor', no: distributorNo },
        before: { methodId: before?.id ?? null },
        after: { methodId: added!.id, kind, currency, usableFrom: added!.usableFrom.toISOString() },
        personal: {
          of: { kind: 'distributor', id: distributorId },
          after: { account: checked.payee.account },
        },
      });
    }
    const [method] = await this.of(tx, distributorId);
    return { changed: before?.isSame !== true, method: method! };
  }

  /** Nothing is paid to the person until another one is set. @throws not-found `payout-method-none` */
  async end(tx: Tx, { distributorId, distributorNo, by }: Payee): Promise<ShownMethod> {
    await lockMethodsShared(tx);
    await firstRow(tx, lockPayeeSql, [distributorId]);
    const ended = await changedRows(tx, endCurrentSql, [distributorId, this.clock.now(), by]);
    if (ended === 0) {
      throw notFound('payout-method-none', `Distributor ${distributorNo} has no payout method to end.`);
    }
    const [method] = await this.of(tx, distributorId);
    await this.trail.record(tx, {
      action: 'payout-method.ended',
      by,
      subject: { kind: 'distributor', no: distributorNo },
      before: { methodId: method!.id },
    });
    return method!;
  }

  /** The current one, if there is one, and the earlier ones; the newest first. */
  async of(tx: Tx, distributorId: number): Promise<ShownMethod[]> {
    const now = this.clock.now();
    return (await rows<KeptMethod>(tx, methodsOfSql, [distributorId])).map((kept) => shownMethod(kept, now));
  }

  /**
   * The bank did not pay to them: the next batch leaves the people out until the method changes. Whoever calls records it.
   * @param methodIds of one code of the bank's
   * @returns how many were good until now
   */
  markRefused(tx: Tx, methodIds: readonly number[], code: string): Promise<number> {
    return changedRows(tx, refuseMethodsSql, [methodIds, code, this.clock.now()]);
  }
}

function checkedOrRefused(facts: MethodFacts): CheckedMethod {
  const checked = checkMethod(facts);
  if (isChecked(checked)) return checked;
  const [first] = checked;
  throw invalid('payout-method-invalid', `${checked.map(({ message }) => message).join('; ')}.`, {
    field: first!.field,
    params: { errors: checked },
  });
}

const erased = (distributorNo: string): Error =>
  conflict(
    'payout-method-erased',
    `Distributor ${distributorNo} was erased; nothing is paid to somebody nameless.`,
  );
