import type { PeriodId } from '../../periods';
import { invalid } from '../../platform/errors';
import type { Page } from '../../platform/paging';
import type { PeriodShown, PersonShown } from '../explain';

export const DOWNLINE_SORTS = ['number', 'name', 'volume'] as const;

export type DownlineSort = (typeof DOWNLINE_SORTS)[number];

/** `active` bought in the period, `new` joined in it, `stopped` bought in the one before and not in it. */
export const DOWNLINE_FILTERS = ['active', 'new', 'stopped'] as const;

export type DownlineFilter = (typeof DOWNLINE_FILTERS)[number];

/** Which of a downline are in question. */
export interface DownlineWanted {
  /** Left out: all levels. */
  readonly level?: number | undefined;
  readonly only?: DownlineFilter | undefined;
  /** On this plan in the period. */
  readonly plan?: string | undefined;
}

export interface DownlineQuestion extends DownlineWanted {
  readonly distributorNo: string;
  /**
   * The downline as a period has frozen it; left out: as it stands now. What is asked for by `only` or `plan` is a
   * period's: then that of the latest one that has figures.
   */
  readonly periodId?: PeriodId | undefined;
  /** `volume`: the group's, most first. */
  readonly sort?: DownlineSort | undefined;
  /** By number alone: the page begins with this number, or the next one. */
  readonly from?: string | undefined;
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
  /** People below, on all levels, where the period has them. */
  readonly downline: number | null;
  /** Of those, who stand directly below. */
  readonly frontline: number | null;
  /** For staff. */
  readonly status?: string;
}

export interface DownlinePage extends Page<DownlineMember> {
  readonly distributorNo: string;
  /** Where plans and volumes are from: the period asked for, or the latest that has figures; null while none has. */
  readonly figuresOf: PeriodShown | null;
  /** Whose downline it is: at level 0. */
  readonly head: DownlineMember;
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

const DEEPEST = 30_000;

/** @throws invalid `level`, `sort`, `filter`, `from` */
export function requireDownlineQuestion(question: DownlineQuestion): void {
  const { level, sort = 'number', only, from } = question;
  if (level !== undefined && !(Number.isInteger(level) && level >= 1 && level <= DEEPEST)) {
    throw invalid('level', 'A level is a whole number from 1; leave it out for the whole downline.', {
      field: 'level',
    });
  }
  if (!DOWNLINE_SORTS.includes(sort)) {
    throw invalid('sort', `The downline is sorted by ${DOWNLINE_SORTS.join(', ')}.`, { field: 'sort' });
  }
  if (only !== undefined && !DOWNLINE_FILTERS.includes(only)) {
    throw invalid('filter', `The downline is filtered by ${DOWNLINE_FILTERS.join(', ')}.`, { field: 'only' });
  }
  if (from !== undefined && sort !== 'number') {
    throw invalid('from', 'A list begins with a number only where it is sorted by number.', {
      field: 'from',
    });
  }
}

/** A text that sorts before this number, and behind every number that sorts before it. */
export function justBefore(distributorNo: string): string {
  const last = distributorNo.charCodeAt(distributorNo.length - 1);
  // `~` sorts behind whatever a number can go on with.
  return `${distributorNo.slice(0, -1)}${String.fromCharCode(last - 1)}~`;
}
