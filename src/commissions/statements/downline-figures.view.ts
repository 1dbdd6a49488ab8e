import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { isInDownline } from '../../network';
import { firstRow, rows, type Tx } from '../../platform/database';
import { invalid } from '../../platform/errors';
import { formatScaled } from '../../platform/money';
import { Cursor, type Page, toPage } from '../../platform/paging';
import {
  type Audience,
  type CalculatedPeriod,
  CalculatedPeriods,
  findPerson,
  isForStaff,
  type PeriodShown,
  periodShown,
  type Person,
  personAsked,
  type PersonShown,
  personShown,
  requireLimit,
} from '../explain';
import {
  DOWNLINE_SORTS,
  downlineLevelsSql,
  downlinePageSql,
  type DownlineSort,
  FEW,
  type MembersAsked,
  membersCountedSql,
} from './downline-figures.sql';

export interface DownlineQuestion {
  readonly distributorNo: string;
  /** Left out: all levels. */
  readonly level?: number | undefined;
  /** `volume`: the group's, most first. */
  readonly sort?: DownlineSort | undefined;
  readonly cursor?: string | undefined;
  /** 1 … 200 */
  readonly limit?: number | undefined;
}

/** Somebody below. Volumes are decimals of CV; null where the period does not know the person. */
export interface DownlineMember extends PersonShown {
  /** Steps below. */
  readonly level: number;
  readonly pv: string | null;
  readonly gv: string | null;
  /** For staff. */
  readonly status?: string;
}

export interface DownlinePage extends Page<DownlineMember> {
  readonly distributorNo: string;
  /** Where plans and volumes are from: the latest period that has figures; null while none has. */
  readonly figuresOf: PeriodShown | null;
}

export interface DownlineLevel {
  readonly level: number;
  readonly people: number;
  /** With personal volume. */
  readonly buyers: number;
  /** CV; null while no period has figures. */
  readonly volume: string | null;
}

interface MemberRow extends Person {
  level: number;
  plan: string | null;
  pvCents: string | null;
  groupVolumeCents: string | null;
  volumeKey: string;
}

const DEEPEST = 30_000;
const keys = z.tuple([z.string(), z.string().regex(/^-?\d+$/)]);

/** The downline as it stands now, with the volumes of the latest period that the audience may see figures of. */
@Injectable()
export class DownlineFigures {
  constructor(private readonly periods: CalculatedPeriods) {}

  /**
   * A distributor may ask about anybody in the own downline.
   * @throws not-found `distributor-unknown`; invalid `level`, `sort`, `limit`, `cursor`
   */
  async page(tx: Tx, question: DownlineQuestion, audience: Audience): Promise<DownlinePage> {
    const { level, sort = 'number' } = question;
    const limit = requireLimit(question.limit);
    requireLevelAndSort(level, sort);
    const head = await headAsked(tx, question.distributorNo, audience);
    const figures = await this.periods.newest(tx, audience);
    const runId = figures?.run.id ?? 0;
    const cursor = new Cursor(
      `downline of ${head.id}, level ${level ?? 'any'}, by ${sort}, run ${runId}`,
      keys,
    );
    const after = cursor.decode(question.cursor);
    const asked = await membersAsked(tx, head, level);
    const found = await rows<MemberRow>(tx, downlinePageSql(sort, asked, after === null), [
      head.id,
      level ?? 0,
      runId,
      limit + 1,
      ...(after?.slice(0, sort === 'volume' ? 2 : 1) ?? []),
    ]);
    return {
      distributorNo: head.distributorNo,
      figuresOf: figures && periodShown(figures),
      ...toPage(
        found,
        limit,
        ({ distributorNo, volumeKey }) => cursor.encode([distributorNo, volumeKey]),
        (row) => memberShown(row, audience),
      ),
    };
  }

  /** How many people each level has, and their volume. @throws not-found `distributor-unknown`. */
  async levels(tx: Tx, distributorNo: string, audience: Audience): Promise<DownlineLevel[]> {
    const head = await headAsked(tx, distributorNo, audience);
    const figures: CalculatedPeriod | null = await this.periods.newest(tx, audience);
    const found = await rows<{ level: number; people: number; buyers: number; volumeCents: string | null }>(
      tx,
      downlineLevelsSql,
      [head.id, figures?.run.id ?? 0],
    );
    return found.map(({ volumeCents, ...level }) => ({
      ...level,
      volume: figures && formatScaled(BigInt(volumeCents ?? 0)),
    }));
  }
}

function memberShown(row: MemberRow, audience: Audience): DownlineMember {
  const { level, plan, pvCents, groupVolumeCents, status } = row;
  return {
    ...personShown(row, plan),
    level,
    pv: pvCents === null ? null : formatScaled(BigInt(pvCents)),
    gv: groupVolumeCents === null ? null : formatScaled(BigInt(groupVolumeCents)),
    ...(isForStaff(audience) && { status }),
  };
}

async function membersAsked(tx: Tx, head: Person, level: number | undefined): Promise<MembersAsked> {
  const isOneLevel = level !== undefined;
  const counted = await firstRow<{ count: number }>(tx, membersCountedSql(isOneLevel), [head.id, level ?? 0]);
  return { isOneLevel, areFew: counted!.count <= FEW };
}

async function headAsked(tx: Tx, distributorNo: string, audience: Audience): Promise<Person> {
  if (!isForStaff(audience)) {
    const person = await findPerson(tx, distributorNo);
    if (person && (await isInDownline(tx, audience.distributorId, person.id))) return person;
  }
  return personAsked(tx, distributorNo, audience);
}

function requireLevelAndSort(level: number | undefined, sort: DownlineSort): void {
  if (level !== undefined && !(Number.isInteger(level) && level >= 1 && level <= DEEPEST)) {
    throw invalid('level', 'A level is a whole number from 1; leave it out for the whole downline.', {
      field: 'level',
    });
  }
  if (!DOWNLINE_SORTS.includes(sort)) {
    throw invalid('sort', `The downline is sorted by ${DOWNLINE_SORTS.join(', ')}.`, { field: 'sort' });
  }
}
