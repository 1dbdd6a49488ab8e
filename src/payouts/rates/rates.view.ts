import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { rows, type Tx } from '../../platform/database';
import { Cursor, type Page, toPage } from '../../platform/paging';
import type { ExchangeRate } from './exchange-rates.service';
import { listRatesSql } from './rates.sql';

export interface EnteredRate extends ExchangeRate {
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export interface RatesAsked {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

const byDay = new Cursor('exchange-rates', z.tuple([z.string(), z.string(), z.string()]));

/** The rates that were entered, the latest days first. */
@Injectable()
export class RatesView {
  /** @throws invalid `cursor` */
  async list(tx: Tx, { from, to, cursor, limit }: RatesAsked): Promise<Page<EnteredRate>> {
    const [day, afterFrom, afterTo] = byDay.decode(cursor) ?? [null, null, null];
    const found = await rows<EnteredRate>(tx, listRatesSql, [
      ...[from ?? null, to ?? null],
      ...[day, afterFrom, afterTo],
      limit + 1,
    ]);
    return toPage(
      found,
      limit,
      (last) => byDay.encode([last.validOn, last.from, last.to]),
      (rate) => rate,
    );
  }
}
