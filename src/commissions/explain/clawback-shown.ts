import { formatPeriod, type PeriodId } from '../../periods';
import { formatPercent, formatScaled } from '../../platform/money';
import type { PlanSet } from '../../plans';
import { amountOfRate } from '../engine';
import { type Audience, isForStaff } from './audience';
import { type Person, type PersonShown, personShown } from './people';
import { planIndex } from './standing';

/** What one refund of an order of a closed period took back of one line. CV as decimals. */
export interface ClawbackShown {
  readonly kind: 'clawback';
  readonly closedPeriod: string;
  readonly bonus: string;
  readonly level: string;
  /** In percent. */
  readonly rate: string;
  readonly refundNo: string;
  readonly refundedOn: string;
  readonly refunded: string;
  /**
   * `refund`: the volume stood in the line. `qualification-lost`: without it the bonus's conditions are missed, so
   * what was left of the line is taken back whole.
   */
  readonly cause: 'refund' | 'qualification-lost';
  readonly buyer: PersonShown;
  /** From the earner down to the buyer in the closed period; 0 for the earner's own order. */
  readonly steps: number;
  /** For staff, and for the buyer. */
  readonly orderNo?: string;
}

/** A claim as booked, with both people's places when the period was closed and the plan set it was closed under. */
export interface RefundRow extends Omit<Person, 'id' | 'status'> {
  readonly refundNo: string;
  readonly bonus: string;
  readonly level: string;
  readonly orderNo: string;
  readonly refundedOn: string;
  readonly cvCents: number;
  readonly ratePpm: number;
  readonly steps: number;
  readonly earnerPlan: string | null;
  readonly buyerId: number;
  /** The buyer's. */
  readonly plan: string | null;
  readonly planSet: PlanSet;
}

/** What tells whether a refund cost a line its qualification. */
export type ClaimedLine = Pick<
  RefundRow,
  'planSet' | 'earnerPlan' | 'bonus' | 'level' | 'steps' | 'cvCents' | 'ratePpm'
>;

export function clawbackShown(
  refund: RefundRow,
  closedPeriodId: PeriodId,
  amountMinor: number,
  audience: Audience,
): ClawbackShown {
  const { bonus, level, refundNo, refundedOn, steps } = refund;
  const isOrderSeen = isForStaff(audience) || audience.distributorId === refund.buyerId;
  return {
    kind: 'clawback',
    closedPeriod: formatPeriod(closedPeriodId),
    bonus,
    level,
    rate: formatPercent(refund.ratePpm),
    refundNo,
    refundedOn,
    refunded: formatScaled(refund.cvCents),
    cause: isLoss(refund, amountMinor) ? 'qualification-lost' : 'refund',
    buyer: personShown(refund, refund.plan),
    steps,
    ...(isOrderSeen && { orderNo: refund.orderNo }),
  };
}

/**
 * A refund can cost the buyer and the buyer's sponsor a qualification, nobody else. It did where the volume did not
 * stand in the line, or more was taken than it had made there; rounding moves a share by one minor unit at most.
 */
export function isLoss(
  { planSet, earnerPlan, bonus: name, level, steps, cvCents, ratePpm }: ClaimedLine,
  amountMinor: number,
): boolean {
  if (steps > 1) return false;
  const use = planSet.plans[planIndex(planSet, earnerPlan)]?.bonuses.find(({ bonus }) => bonus.name === name);
  if (steps === 0 || use?.bonus.lineAt(use.rule, steps)?.level !== level) return true;
  return -amountMinor > amountOfRate(planSet)(ratePpm)(cvCents) + 1;
}
