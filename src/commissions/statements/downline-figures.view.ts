import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { closureSource, DistributorView, isInDownline, membersInOrder, type OrderAsked } from '../../network';
import type { PeriodId } from '../../periods';
import { firstRow, rows, type Tx } from '../../platform/database';
import { invalid } from '../../platform/errors';
import { formatScaled } from '../../platform/money';
import { Cursor, type Page, toPage } from '../../platform/paging';
import {
  type Audience,
  CalculatedPeriods,
  findPerson,
  findStanding,
  isForStaff,
  levelVolumes,
  type PeriodShown,
  periodShown,
  type Person,
  personAsked,
  type PersonShown,
  personShown,
  requireLimit,
  type Standing,
  unknownDistributor,
} from '../explain';
import {
  areManySql,
  downlineByVolumeSql,
  figuresOfSql,
  periodByVolumeSql,
  periodSource,
} from './downline-figures.sql';

export const DOWNLINE_SORTS = ['number', 'name', 'volume'] as const;

export type DownlineSort = (typeof DOWNLINE_SORTS)[number];

export interface DownlineQuestion {
  readonly distributorNo: string;
  /** The downline as a period has frozen it; left out: as it stands now. */
  readonly periodId?: PeriodId | undefined;
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
  /** Where plans and volumes are from: the period asked for, or the latest that has figures; null while none has. */
  readonly figuresOf: PeriodShown | null;
}

export interface DownlineLevel {
  readonly level: number;
  /** As of now. */
  readonly people: number;
  /** With personal volume, where they stood in the period of the figures. */
  readonly buyers: number;
  /** CV of that period, as in the statement; null while no period has figures. */
  readonly volume: string | null;
}

interface MemberRow extends Omit<Person, 'id'> {
  level: number;
  plan: string | null;
  pvCents: string | null;
  groupVolumeCents: string | null;
  volumeKey: string;
}

type FiguresRow = Pick<MemberRow, 'plan' | 'pvCents' | 'groupVolumeCents'> & { id: number };

/** One page to be read. */
interface PageAsked {
  readonly headId: number;
  readonly level: number | undefined;
  /** 0 for none. */
  readonly runId: number;
  /** Where the head stood, for a downline as a period has it. */
  readonly frozen: Standing | null;
  /** Number and volume of the last one of the page before. */
  readonly after: readonly [string, string] | null;
  readonly count: number;
}

const DEEPEST = 30_000;
const keys = z.tuple([z.string(), z.string().regex(/^-?\d{1,18}$/)]);
const unknown = { plan: null, pvCents: null, groupVolumeCents: null };

/**
 * The downline as it stands now, with the volumes of the latest period that the audience may see figures of; or as a
 * period has frozen it, with its own.
 */
@Injectable()
export class DownlineFigures {
  constructor(
    private readonly periods: CalculatedPeriods,
    private readonly distributors: DistributorView,
  ) {}

  /**
   * A distributor may ask about anybody in the own downline.
   * @throws not-found `distributor-unknown`, `period-unknown`; conflict `period-being-calculated`,
   *   `period-not-calculated`; invalid `level`, `sort`, `limit`, `cursor`
   */
  async page(tx: Tx, question: DownlineQuestion, audience: Audience): Promise<DownlinePage> {
    const { level, sort = 'number' } = question;
    const limit = requireLimit(question.limit);
    requireLevelAndSort(level, sort);
    const head = await headAsked(tx, question.distributorNo, audience);
    const { figures, frozen } = await this.figuresFor(tx, question.periodId, head, audience);
    const runId = figures?.run.id ?? 0;
    const tree = frozen ? `in ${runId}` : 'now';
    const cursor = new Cursor(
      `downline of ${head.id} ${tree}, level ${level ?? 'any'}, by ${sort}, run ${runId}`,
      keys,
    );
    const after = cursor.decode(question.cursor);
    const asked = { headId: head.id, level, runId, frozen, after, count: limit + 1 };
    const found = await (sort === 'volume' ? byVolume(tx, asked) : byNumberOrName(tx, asked, sort));
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

  /**
   * How many people each level has now, and the volume that each had in the latest period with figures: the same as
   * in the statement. Levels end where the downline does now. @throws not-found `distributor-unknown`.
   */
  async levels(tx: Tx, distributorNo: string, audience: Audience): Promise<DownlineLevel[]> {
    const head = await headAsked(tx, distributorNo, audience);
    const figures = await this.periods.newest(tx, audience);
    const people = await this.distributors.levelCounts(tx, head.distributorNo);
    if (!figures) return people.map((level) => ({ ...level, buyers: 0, volume: null }));
    const standing = await findStanding(tx, figures, head);
    const volumes = await levelVolumes(tx, figures.run, standing);
    return people.map(({ level, people: count }) => {
      const { buyers = 0, volumeCents = 0 } = volumes.get(level) ?? {};
      return { level, people: count, buyers, volume: formatScaled(volumeCents) };
    });
  }

  /**
   * A period's tree is asked for by whom it stood above then: to a distributor somebody who came below later is nobody.
   */
  private async figuresFor(tx: Tx, periodId: PeriodId | undefined, head: Person, audience: Audience) {
    if (periodId === undefined) return { figures: await this.periods.newest(tx, audience), frozen: null };
    const figures = await this.periods.get(tx, periodId, audience);
    const frozen = await findStanding(tx, figures, head);
    if (!isForStaff(audience) && audience.distributorId !== head.id) {
      const asking = await findStanding(tx, figures, { ...head, id: audience.distributorId });
      if (!isBelow(asking, frozen)) throw unknownDistributor(head.distributorNo);
    }
    return { figures, frozen };
  }
}

async function byNumberOrName(
  tx: Tx,
  { headId, level, runId, frozen, after, count }: PageAsked,
  sort: OrderAsked['sort'],
): Promise<MemberRow[]> {
  const source = frozen ? periodSource(runId, frozen, level) : closureSource(headId, level);
  const members = await membersInOrder(tx, source, { sort, after: after?.[0] ?? '', count });
  const figures = await rows<FiguresRow>(tx, figuresOfSql, [runId, members.map(({ id }) => id)]);
  const figuresOf = new Map(figures.map(({ id, ...row }) => [id, row]));
  return members.map((member) => ({ ...member, ...(figuresOf.get(member.id) ?? unknown), volumeKey: '0' }));
}

async function byVolume(
  tx: Tx,
  { headId, level = 0, runId, frozen, after, count }: PageAsked,
): Promise<MemberRow[]> {
  const isOneLevel = level > 0;
  const page = [runId, count, after?.[0] ?? null, after?.[1] ?? null];
  if (frozen) {
    const { position, subtreeSize, depth } = frozen;
    const parameters = [position, position + subtreeSize, ...page, depth, level];
    return rows(tx, periodByVolumeSql(isOneLevel), parameters);
  }
  const many = await firstRow<{ areMany: boolean }>(tx, areManySql(isOneLevel), [headId, level]);
  return rows(tx, downlineByVolumeSql(isOneLevel, many!.areMany), [headId, level, ...page]);
}

function isBelow(above: Standing, below: Standing): boolean {
  return above.position < below.position && below.position < above.position + above.subtreeSize;
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
