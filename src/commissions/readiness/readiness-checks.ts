import type { PeriodState } from '../../periods';

/** `blocking`: closing is refused. `warning`: closing is possible, and somebody looks at it before. */
export type CheckState = 'ok' | 'warning' | 'blocking';

export type CheckCode =
  | 'month-over'
  | 'period-before-closed'
  | 'run-under-way'
  | 'import-under-way'
  | 'plan-in-force'
  | 'plan-waiting'
  | 'late-orders'
  | 'refund-claims'
  | 'late-enrolments'
  | 'adjustments-waiting'
  | 'adjustments-booked'
  | 'estimate';

/** One thing that is looked at before a period is closed. */
export interface ReadinessCheck {
  readonly code: CheckCode;
  readonly state: CheckState;
  /** How many there are; null where nothing is counted. */
  readonly count: number | null;
  /** What a sentence about it needs. Money and CV are decimals. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  /** The list behind the count, as a path of this API; null where there is none. */
  readonly list: string | null;
}

/** What is known of an open period, money and CV as decimals. */
export interface ReadinessFacts {
  readonly period: string;
  readonly isOver: boolean;
  readonly untilOn: string;
  readonly timeZone: string;
  /** The period before; null for the first. */
  readonly before: { readonly period: string; readonly state: PeriodState } | null;
  readonly running: { readonly id: number; readonly kind: 'close' | 'estimate' } | null;
  readonly isImporting: boolean;
  readonly plan: {
    readonly version: number;
    readonly currency: string;
    /** What the books have been in since the first period. */
    readonly booksCurrency: string;
  } | null;
  /** Numbers of corrections that would hold for the period, once a second person approves. */
  readonly plansWaiting: readonly number[];
  readonly lateOrders: { readonly count: number; readonly cv: string };
  readonly claims: { readonly count: number; readonly cv: string };
  readonly lateEnrolments: number;
  readonly adjustmentsWaiting: { readonly count: number; readonly amount: string };
  readonly adjustmentsBooked: { readonly count: number; readonly amount: string };
  readonly estimate: {
    readonly run: number;
    readonly ageSeconds: number;
    /** Something has been booked or changed since. */
    readonly isStale: boolean;
    readonly lines: string | null;
    readonly percentOfVolume: string | null;
    readonly ceilingPercent: string;
    readonly overCeiling: boolean;
  } | null;
}

/** The checks of an open period, in the order in which they are gone through. */
export function checksOf(facts: ReadinessFacts): ReadinessCheck[] {
  const { period, before, running, plan, lateOrders, claims, adjustmentsWaiting, adjustmentsBooked } = facts;
  const inBooksCurrency = plan?.currency === plan?.booksCurrency;
  return [
    // With a reason it may be closed before.
    check('month-over', facts.isOver ? 'ok' : 'blocking', {
      facts: { untilOn: facts.untilOn, timeZone: facts.timeZone },
    }),
    check('period-before-closed', before === null || before.state === 'closed' ? 'ok' : 'blocking', {
      facts: { period: before?.period ?? null, state: before?.state ?? null },
    }),
    // A close ends an estimate that is under way.
    check('run-under-way', running === null ? 'ok' : running.kind === 'close' ? 'blocking' : 'warning', {
      facts: { run: running?.id ?? null, kind: running?.kind ?? null },
      list: `/periods/${period}/runs`,
    }),
    // The close waits for it, and what it brings counts.
    check('import-under-way', facts.isImporting ? 'warning' : 'ok'),
    check('plan-in-force', plan !== null && inBooksCurrency ? 'ok' : 'blocking', {
      facts: {
        version: plan?.version ?? null,
        currency: plan?.currency ?? null,
        booksCurrency: plan?.booksCurrency ?? null,
      },
      list: '/plans',
    }),
    looked('plan-waiting', facts.plansWaiting.length, {
      facts: { version: facts.plansWaiting.at(-1) ?? null },
      list: '/plans',
    }),
    looked('late-orders', lateOrders.count, {
      facts: { cv: lateOrders.cv },
      list: `/periods/${period}/late-orders`,
    }),
    looked('refund-claims', claims.count, { facts: { cv: claims.cv }, list: `/periods/${period}/claims` }),
    looked('late-enrolments', facts.lateEnrolments, { list: `/periods/${period}/late-enrolments` }),
    looked('adjustments-waiting', adjustmentsWaiting.count, {
      facts: { amount: adjustmentsWaiting.amount },
      list: '/adjustments?state=waiting',
    }),
    check('adjustments-booked', 'ok', {
      count: adjustmentsBooked.count,
      facts: { amount: adjustmentsBooked.amount },
      list: `/adjustments?state=approved&period=${period}`,
    }),
    estimateCheck(facts),
  ];
}

function estimateCheck({ estimate, period }: ReadinessFacts): ReadinessCheck {
  const list = `/periods/${period}/runs`;
  if (estimate === null) return check('estimate', 'warning', { list });
  const { overCeiling, isStale } = estimate;
  return check('estimate', overCeiling || isStale ? 'warning' : 'ok', { facts: estimate, list });
}

/** Fine when there are none; else somebody looks. */
function looked(code: CheckCode, count: number, rest: Partial<Omit<ReadinessCheck, 'code' | 'state'>>) {
  return check(code, count === 0 ? 'ok' : 'warning', { count, ...rest });
}

function check(
  code: CheckCode,
  state: CheckState,
  { count = null, facts = {}, list = null }: Partial<Omit<ReadinessCheck, 'code' | 'state'>> = {},
): ReadinessCheck {
  return { code, state, count, facts, list };
}
