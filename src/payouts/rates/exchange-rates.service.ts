import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { CLOCK, type Clock } from '../../platform/clock';
import { currencyOf } from '../../platform/currency';
import { isCause, parseDate } from '../../platform/csv';
import { firstRow, type Tx } from '../../platform/database';
import { conflict, invalid } from '../../platform/errors';
import { isRate } from './convert';
import { addRateSql, rateOnSql, sameRateSql } from './rates.sql';

/** 1 `from` is `rate` `to` on the day and until a later one is entered. */
export interface ExchangeRate {
  readonly validOn: string;
  readonly from: string;
  readonly to: string;
  /** Decimal text. */
  readonly rate: string;
}

/** Rates between currencies, as they are entered: Upline asks nobody for them. What is entered stands. */
@Injectable()
export class ExchangeRates {
  constructor(
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The latest not after `day`, exact; null where there is none. */
  rateOn(
    tx: Tx,
    from: string,
    to: string,
    day: string,
  ): Promise<Pick<ExchangeRate, 'rate' | 'validOn'> | null> {
    return firstRow(tx, rateOnSql, [from, to, day]);
  }

  /**
   * The same again changes nothing.
   * @throws invalid `exchange-rate-invalid`; conflict `exchange-rate-known` for another rate of the same day
   */
  async add(tx: Tx, rate: ExchangeRate & { by: string }): Promise<{ added: boolean }> {
    refuseInvalid(rate);
    const { validOn, from, to, rate: text, by } = rate;
    const added = await firstRow(tx, addRateSql, [validOn, from, to, text, by, this.clock.now()]);
    if (added !== null) {
      await this.trail.record(tx, {
        action: 'exchange-rate.entered',
        by,
        subject: { kind: 'exchange-rate', no: `${from}/${to} ${validOn}` },
        after: { rate: text },
      });
      return { added: true };
    }
    const known = await firstRow<{ isSame: boolean; rate: string }>(tx, sameRateSql, [
      validOn,
      from,
      to,
      text,
    ]);
    if (known?.isSame === true) return { added: false };
    throw conflict(
      'exchange-rate-known',
      `The rate of ${from} for ${to} on ${validOn} is ${known!.rate}, and stands; enter another day.`,
      { field: 'rate' },
    );
  }
}

function refuseInvalid({ validOn, from, to, rate }: ExchangeRate): void {
  const refuse = (field: string, sentence: string) => invalid('exchange-rate-invalid', sentence, { field });
  if (isCause(parseDate(validOn, 'validOn')))
    throw refuse('validOn', 'validOn is not a day like 2026-10-31.');
  if (currencyOf(from) === null) throw refuse('from', 'from is not the code of a currency, like EUR.');
  if (currencyOf(to) === null) throw refuse('to', 'to is not the code of a currency, like EUR.');
  if (from === to) throw refuse('to', `${to} needs no rate for itself.`);
  if (!isRate(rate))
    throw refuse(
      'rate',
      'rate is not a decimal above zero with at most ten digits on each side of the point.',
    );
}
