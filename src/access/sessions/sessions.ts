import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock';
import { changedRows, firstRow, rows, type Tx } from '../../platform/database';
import { notFound } from '../../platform/errors';
import { newSecret, secretHash } from '../opaque-secret';
import type { Person } from '../people/person';
import { sessionLifetime } from '../sign-in/limits';
import {
  beginSessionSql,
  endReplacedSessionSql,
  endSessionSql,
  endSessionsSql,
  rotateSessionSql,
  sessionsOfPersonSql,
} from './session.sql';

/** A session as its owner sees it. */
export interface Session {
  readonly id: number;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  /** At the latest, however busy. */
  readonly endsAt: Date;
  readonly address: string | null;
  readonly device: string | null;
}

/** A session just begun or renewed. The secret is for the cookie; only its hash is kept. */
export interface OpenSession {
  readonly id: number;
  readonly secret: string;
  readonly endsAt: Date;
}

interface Beginning {
  readonly hasSecondFactor: boolean;
  readonly address: string | null;
  readonly device: string | null;
}

const MINUTE_MS = 60_000;

/** Browsers in which people are signed in. Records nothing itself: each end has a reason that its caller knows. */
@Injectable()
export class Sessions {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async begin(tx: Tx, { id: personId, roles }: Person, beginning: Beginning): Promise<OpenSession> {
    const now = this.clock.now();
    const { idleMinutes, longestMinutes } = sessionLifetime(roles);
    const endsAt = new Date(now.getTime() + longestMinutes * MINUTE_MS);
    const secret = newSecret();
    const row = await firstRow<{ id: number }>(tx, beginSessionSql, [
      secretHash(secret),
      personId,
      now,
      endsAt,
      idleMinutes,
      beginning.hasSecondFactor ? now : null,
      beginning.address,
      beginning.device,
    ]);
    return { id: row!.id, secret, endsAt };
  }

  list(tx: Tx, personId: number): Promise<Session[]> {
    return rows<Session>(tx, sessionsOfPersonSql, [personId, this.clock.now()]);
  }

  /** The cookie before it opens nothing any more. @throws not-found `session-unknown` */
  async rotate(tx: Tx, id: number, { withSecondFactor = false } = {}): Promise<OpenSession> {
    const secret = newSecret();
    const parameters = [id, secretHash(secret), this.clock.now(), withSecondFactor];
    const row = (await tx.query<[{ endsAt: Date }[], number]>(rotateSessionSql, parameters))[0][0];
    if (row === undefined) throw unknown(id);
    return { id, secret, endsAt: row.endsAt };
  }

  /** @throws not-found `session-unknown`, also for another's */
  async end(tx: Tx, id: number, personId: number, by: string): Promise<void> {
    if ((await changedRows(tx, endSessionSql, [id, personId, this.clock.now(), by])) !== 1) throw unknown(id);
  }

  /** The one that a browser still had, whosever it was. */
  async endReplaced(tx: Tx, secret: string, by: string): Promise<void> {
    await tx.query(endReplacedSessionSql, [secretHash(secret), this.clock.now(), by]);
  }

  /** @param except stays, where given. @returns how many ended */
  async endAll(tx: Tx, personId: number, by: string, except: number | null = null): Promise<number> {
    const parameters = [personId, except, this.clock.now(), by];
    return (await firstRow<{ ended: number }>(tx, endSessionsSql, parameters))!.ended;
  }
}

const unknown = (id: number) =>
  notFound('session-unknown', `You have no session ${id} that goes on.`, { field: 'id' });
