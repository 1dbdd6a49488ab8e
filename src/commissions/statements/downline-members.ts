import { closureSource, membersInOrder, type OrderAsked } from '../../network';
import { firstRow, rows, type Tx } from '../../platform/database';
import { formatScaled } from '../../platform/money';
import { type Audience, isForStaff, type Person, personShown } from '../explain';
import { areManySql, downlineByVolumeSql, figuresOfSql, periodByVolumeSql } from './downline-figures.sql';
import type { DownlineMember, DownlineSort, DownlineWanted } from './downline-question';
import { type FrozenDownline, periodSource, wantedSql } from './downline-wanted.sql';
import { frontlineRange, peopleAtDepth } from './people-at-depth';

/** Somebody on a page, before the figures are looked up. */
export interface MemberFound extends Person {
  readonly level: number;
  /** Where the page goes on by volume; `0` for other orders. */
  readonly volumeKey: string;
}

/** One page to be read. */
export interface MembersAsked {
  readonly headId: number;
  readonly wanted: DownlineWanted;
  readonly sort: DownlineSort;
  /** 0 for none. */
  readonly runId: number;
  /** For a downline as a period has it; null for that of now, of which `wanted` can name the level alone. */
  readonly frozen: FrozenDownline | null;
  /** Number and volume of the last one of the page before. */
  readonly after: readonly [string, string] | null;
  readonly count: number;
}

interface FiguresRow {
  id: number;
  plan: string | null;
  pvCents: string;
  groupVolumeCents: string;
  position: number;
  subtreeSize: number;
  depth: number;
}

/** The next so many of those who are wanted. */
export async function findMembers(tx: Tx, asked: MembersAsked): Promise<MemberFound[]> {
  return asked.sort === 'volume' ? byVolume(tx, asked) : byNumberOrName(tx, asked, asked.sort);
}

async function byNumberOrName(
  tx: Tx,
  { headId, wanted, frozen, after, count }: MembersAsked,
  sort: OrderAsked['sort'],
): Promise<MemberFound[]> {
  const source = frozen ? periodSource(frozen, wanted) : closureSource(headId, wanted.level);
  const members = await membersInOrder(tx, source, { sort, after: after?.[0] ?? '', count });
  return members.map((member) => ({ ...member, volumeKey: '0' }));
}

async function byVolume(
  tx: Tx,
  { headId, wanted, runId, frozen, after, count }: MembersAsked,
): Promise<MemberFound[]> {
  const page = [count, after?.[0] ?? null, after?.[1] ?? null];
  if (frozen) {
    const sql = wantedSql(frozen, wanted, page.length + 1);
    return rows(tx, periodByVolumeSql(sql), [...page, ...sql.parameters]);
  }
  const { level = 0 } = wanted;
  const isOneLevel = level > 0;
  const many = await firstRow<{ areMany: boolean }>(tx, areManySql(isOneLevel), [headId, level]);
  return rows(tx, downlineByVolumeSql(isOneLevel, many!.areMany), [...page, headId, level, runId]);
}

/** The same people as they are shown: with the figures of a run, 0 for none. */
export async function membersShown(
  tx: Tx,
  runId: number,
  found: readonly (Person & { readonly level: number })[],
  audience: Audience,
): Promise<DownlineMember[]> {
  const figures = await rows<FiguresRow>(tx, figuresOfSql, [runId, found.map(({ id }) => id)]);
  const frontlines = await peopleAtDepth(tx, runId, figures.map(frontlineRange));
  const placeOf = new Map(figures.map(({ id }, place) => [id, place]));
  return found.map((person) => {
    const place = placeOf.get(person.id);
    const known = place === undefined ? null : figures[place]!;
    return {
      ...personShown(person, known?.plan ?? null),
      level: person.level,
      pv: known && formatScaled(BigInt(known.pvCents)),
      gv: known && formatScaled(BigInt(known.groupVolumeCents)),
      downline: known && known.subtreeSize - 1,
      frontline: place === undefined ? null : frontlines[place]!,
      ...(isForStaff(audience) && { status: person.status }),
    };
  });
}
