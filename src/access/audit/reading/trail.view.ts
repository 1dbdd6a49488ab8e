import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { firstRow, rows, type Tx } from '../../../platform/database';
import { Cursor, type Page, toPage } from '../../../platform/paging';
import type { Json } from '../audit-entry';
import { unseal } from '../personal-seal';
import { type AuditFilter, conditionsOf } from './audit-filter';
import { type TrailRow, trailRowsSql } from './trail-row';

/** An entry as JSON. */
export interface ShownEntry {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly by: string;
  readonly name: string | null;
  readonly via: string;
  readonly credential: string | null;
  readonly address: string | null;
  readonly requestId: string | null;
  readonly subject: { readonly kind: string; readonly no: string } | null;
  readonly details: Json;
  /** Null until it is sealed. */
  readonly seal: { readonly sequence: string; readonly hash: string } | null;
}

const byId = new Cursor('audit', z.tuple([z.string().regex(/^\d{1,18}$/)]));
const LARGEST_ID = '999999999999999999';
const BATCH = 5_000;

/** $1 sign-in name, in whatever form of its letters. */
const personIdSql = `
SELECT id FROM person WHERE lower(normalize(user_name, NFKC)) = lower(normalize($1, NFKC))`;

/** The trail as people search it. */
@Injectable()
export class TrailView {
  /** The newest first. @throws invalid `cursor`. */
  async page(
    tx: Tx,
    filter: AuditFilter,
    { cursor, limit }: { cursor?: string | undefined; limit: number },
  ): Promise<Page<ShownEntry>> {
    const before = byId.decode(cursor)?.[0] ?? LARGEST_ID;
    const { sql, parameters } = conditionsOf(filter, await personIdOf(tx, filter.by), 3);
    const found = await rows<TrailRow>(
      tx,
      `${trailRowsSql} WHERE e.id < $1::bigint${sql} ORDER BY e.id DESC LIMIT $2::integer + 1`,
      [before, limit, ...parameters],
    );
    return toPage(found, limit, ({ id }) => byId.encode([id]), shown);
  }

  /** All that the filter lets through, the oldest first, a batch at a time. In one snapshot. */
  async *all(tx: Tx, filter: AuditFilter): AsyncGenerator<TrailRow> {
    const { sql, parameters } = conditionsOf(filter, await personIdOf(tx, filter.by), 3);
    const select = `${trailRowsSql} WHERE e.id > $1::bigint${sql} ORDER BY e.id LIMIT $2`;
    let after = '0';
    for (;;) {
      const batch = await rows<TrailRow>(tx, select, [after, BATCH, ...parameters]);
      yield* batch;
      if (batch.length < BATCH) return;
      after = batch.at(-1)!.id;
    }
  }
}

async function personIdOf(tx: Tx, by: string | undefined): Promise<number | null> {
  if (by === undefined) return null;
  return (await firstRow<{ id: number }>(tx, personIdSql, [by]))?.id ?? null;
}

function shown(row: TrailRow): ShownEntry {
  const { id, at, action, by, personName, via, credential, requestId, subjectKind, subject } = row;
  return {
    id,
    at,
    action,
    by,
    name: personName,
    via,
    credential,
    address: unseal(row.personSalt, row.address),
    requestId,
    subject: subjectKind === null || subject === null ? null : { kind: subjectKind, no: subject },
    details: JSON.parse(row.details) as Json,
    seal: row.sequence === null || row.hash === null ? null : { sequence: row.sequence, hash: row.hash },
  };
}
