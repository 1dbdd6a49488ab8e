import { API_PREFIX } from '../../src/platform/http';
import { randomFrom } from '../random';
import type { Leader, Somebody } from './people';

export interface Question {
  readonly kind: string;
  readonly path: string;
  readonly token: string;
}

/** Whom questions are about. */
export interface Asked {
  readonly leaders: readonly Leader[];
  readonly others: readonly Somebody[];
  readonly adminToken: string;
  /** A closed one, `2026-10`. */
  readonly period: string;
}

export const KINDS = [
  'downline_by_number',
  'downline_by_name',
  'downline_by_volume',
  'upline',
  'statement',
  'level_counts',
  'search',
] as const;
export const LARGER_KINDS = ['downline_by_name_larger', 'downline_by_volume_larger'] as const;

/** Up to here a level is shown by name and volume as fast as by number. */
const LARGE_LEVEL = 5_000;

/** The mix without end: each kind in turn, about somebody at random. */
export function* everydayQuestions(asked: Asked): Generator<Question, never> {
  const pick = picker(23);
  const small = placesOf(asked.leaders, (people) => people <= LARGE_LEVEL);
  const all = placesOf(asked.leaders, () => true);
  for (;;) {
    yield pageOf('downline_by_number', 'number', pick(all));
    yield pageOf('downline_by_name', 'name', pick(small));
    yield pageOf('downline_by_volume', 'volume', pick(small));
    yield { kind: 'upline', path: `${about(pick(asked.others).no)}/upline`, token: asked.adminToken };
    const [earner, head] = [pick(asked.leaders), pick(asked.leaders)];
    yield { kind: 'statement', path: `${about(earner.no)}/statements/${asked.period}`, token: earner.token };
    yield { kind: 'level_counts', path: `${about(head.no)}/downline/levels`, token: head.token };
    yield searchFor(pick(asked.others), pick([0, 1, 2]), asked.adminToken);
  }
}

/** Pages of levels beyond the limit; null where the network has none. */
export function largerQuestions({ leaders }: Asked): Iterator<Question, never> | null {
  const large = placesOf(leaders, (people) => people > LARGE_LEVEL);
  return large.length === 0 ? null : largerPages(large);
}

function* largerPages(large: readonly Place[]): Generator<Question, never> {
  const pick = picker(29);
  for (;;) {
    yield pageOf('downline_by_name_larger', 'name', pick(large));
    yield pageOf('downline_by_volume_larger', 'volume', pick(large));
  }
}

interface Place {
  readonly leader: Leader;
  readonly level: number;
}

const placesOf = (leaders: readonly Leader[], fits: (people: number) => boolean): Place[] =>
  leaders.flatMap((leader) =>
    leader.levels.filter(({ people }) => fits(people)).map(({ level }) => ({ leader, level })),
  );

const about = (no: string): string => `${API_PREFIX}/distributors/${no}`;

const pageOf = (kind: string, sort: string, { leader, level }: Place): Question => ({
  kind,
  path: `${about(leader.no)}/downline?level=${level}&sort=${sort}&limit=50`,
  token: leader.token,
});

/** By the whole number, its beginning, or the name. */
function searchFor({ no, name }: Somebody, way: number, token: string): Question {
  const text = [no, no.slice(0, -2), name][way]!;
  return { kind: 'search', path: `${API_PREFIX}/distributors?q=${encodeURIComponent(text)}`, token };
}

function picker(seed: number): <T>(from: readonly T[]) => T {
  const random = randomFrom(seed);
  return (from) => from[Math.floor(random() * from.length)]!;
}
