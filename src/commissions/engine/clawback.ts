import type { NetworkVolumes } from '../../plans/bonuses/bonus';
import type { PlanSet } from '../../plans/bonuses/plan-set';
import { isQualified, isUnconditional } from '../../plans/bonuses/qualification';
import type { Calculation, PaidColumn, PlanBonusResult } from './calculate';
import type { Tree } from './tree';

/**
 * What claims are held against: a calculated period, or of what is frozen of it those whom the claims concern, every
 * buyer with all above up to somebody.
 */
export interface ClaimedPeriod extends Pick<Calculation, 'plan' | 'frontlineBuyers'> {
  readonly bonuses: readonly PlanBonusResult[];
  readonly planSet: Pick<PlanSet, 'refundedQualification'>;
  readonly tree: Pick<Tree, 'nodeOf' | 'rankOf' | 'sponsor'>;
  readonly volumes: Pick<NetworkVolumes, 'personal' | 'level'>;
}

/** A refund of an order of a closed period. People by their number in the closed period's canonical order. */
export interface Claim {
  readonly buyer: number;
  /** CV cents, ≥ 0. */
  readonly cents: number;
}

/** What one claim takes off one line of the closed period. */
export interface Clawback {
  /** Index into the claims. */
  readonly claim: number;
  readonly earner: number;
  readonly bonus: string;
  readonly level: string;
  /** Minor units, negative. */
  readonly amount: number;
}

interface LineState {
  readonly column: PaidColumn;
  readonly node: number;
  refunded: number;
  lost: boolean;
}

/**
 * What the claims on a closed period take back, in the order in which they were booked. Each posts the difference
 * of what is owed after and before it, so the sum follows from what came back, however it was split.
 * With `refundedQualification: lost` the buyer's and the sponsor's conditions are tested again without all that
 * came back; lines that hung on one now missed are taken back whole, once. Nobody else gains.
 */
export function clawBack(calculation: ClaimedPeriod, claims: readonly Claim[]): Clawback[] {
  const book = new ClaimBook(calculation);
  return claims.flatMap((claim, index) => book.take(claim).map((change) => ({ claim: index, ...change })));
}

class ClaimBook {
  private readonly lines = new Map<string, LineState>();
  /** By node: CV that came back from the own orders, from the frontline's, and frontline buyers with nothing left. */
  private readonly own = new Map<number, number>();
  private readonly frontline = new Map<number, number>();
  private readonly buyersGone = new Map<number, number>();

  constructor(private readonly calculation: ClaimedPeriod) {}

  take({ buyer, cents }: Claim): Omit<Clawback, 'claim'>[] {
    if (cents === 0) return [];
    const node = this.calculation.tree.nodeOf[buyer]!;
    const before = new Map<LineState, number>();
    for (const line of this.linesAbove(node)) {
      before.set(line, owed(line));
      line.refunded += cents;
    }
    this.countRefund(node, cents);
    if (this.calculation.planSet.refundedQualification === 'lost') {
      for (const line of this.linesNowMissed(node)) {
        if (!before.has(line)) before.set(line, owed(line));
        line.lost = true;
      }
    }
    return [...before]
      .map(([line, standing]) => ({ line, amount: owed(line) - standing }))
      .filter(({ amount }) => amount !== 0)
      .map(({ line, amount }) => ({
        earner: this.calculation.tree.rankOf[line.node]!,
        bonus: line.column.bonus,
        level: line.column.level,
        amount,
      }))
      .sort((a, b) => a.earner - b.earner || compare(a.bonus, b.bonus) || compare(a.level, b.level));
  }

  /** The lines of all ancestors that the buyer's volume stands in. */
  private *linesAbove(buyer: number): Generator<LineState> {
    const { tree, bonuses, plan } = this.calculation;
    const paidOnce = new Set<string>();
    let steps = 1;
    for (let node = tree.sponsor[buyer]!; node >= 0; node = tree.sponsor[node]!, steps++) {
      for (const result of bonuses) {
        const { bonus, rule } = result.planBonus;
        if (result.plan !== plan[node] || result.earns[node] === 0) continue;
        const line = bonus.lineAt(rule, steps);
        if (!line) continue;
        if (bonus.paysOncePerOrder(rule)) {
          if (paidOnce.has(bonus.name)) continue;
          paidOnce.add(bonus.name);
        }
        yield this.line(
          node,
          result.columns.find((column) => column.level === line.level)!,
        );
      }
    }
  }

  private countRefund(node: number, cents: number): void {
    const { tree, volumes } = this.calculation;
    const volume = volumes.personal[node]!;
    const before = this.own.get(node) ?? 0;
    if (before + cents > volume)
      throw new Error('More came back than the buyer had ordered in the closed period.');
    this.own.set(node, before + cents);
    const sponsor = tree.sponsor[node]!;
    if (sponsor < 0) return;
    this.frontline.set(sponsor, (this.frontline.get(sponsor) ?? 0) + cents);
    if (before + cents === volume) this.buyersGone.set(sponsor, (this.buyersGone.get(sponsor) ?? 0) + 1);
  }

  /** Lines of the buyer and the sponsor whose bonus they would not have been qualified for. */
  private *linesNowMissed(buyer: number): Generator<LineState> {
    const { tree, bonuses } = this.calculation;
    for (const node of [buyer, tree.sponsor[buyer]!]) {
      if (node < 0) continue;
      for (const result of bonuses) {
        if (result.earns[node] === 1 && this.isMissed(node, result)) yield* this.linesOf(node, result);
      }
    }
  }

  private isMissed(node: number, { planBonus }: PlanBonusResult): boolean {
    const { volumes, frontlineBuyers } = this.calculation;
    return (
      !isUnconditional(planBonus.qualification) &&
      !isQualified(planBonus.qualification, {
        pvCents: volumes.personal[node]! - (this.own.get(node) ?? 0),
        frontlineBuyers: frontlineBuyers[node]! - (this.buyersGone.get(node) ?? 0),
        frontlineVolumeCents: volumes.level(1)[node]! - (this.frontline.get(node) ?? 0),
      })
    );
  }

  private *linesOf(node: number, { columns }: PlanBonusResult): Generator<LineState> {
    for (const column of columns) if (column.volumes[node] !== 0) yield this.line(node, column);
  }

  private line(node: number, column: PaidColumn): LineState {
    const key = `${node}/${column.bonus}/${column.level}`;
    const known = this.lines.get(key);
    if (known) return known;
    const line = { column, node, refunded: 0, lost: false };
    this.lines.set(key, line);
    return line;
  }
}

/** What the line is still worth, minor units. */
function owed({ column, node, refunded, lost }: LineState): number {
  return lost ? 0 : column.amountOf(column.volumes[node]! - refunded);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
