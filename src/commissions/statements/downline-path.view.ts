import { Injectable } from '@nestjs/common';
import type { PeriodId } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import {
  type Audience,
  findPerson,
  findStanding,
  type PeriodShown,
  periodShown,
  type Standing,
  unknownDistributor,
} from '../explain';
import { pathStepsSql } from './downline-path.sql';
import { type DownlineOf, DownlineTree, isBelow } from './downline-tree';
import { frontlineRange, peopleAtDepth } from './people-at-depth';

/** Somebody on the way down. */
export interface PathStep {
  readonly distributorNo: string;
  readonly name: string;
  /** Steps below whom it was asked of. */
  readonly level: number;
  /** Which of the frontline by number, from 1. */
  readonly place: number;
  /** How many the frontline is in which this one stands. */
  readonly siblings: number;
}

export interface DownlinePath {
  readonly distributorNo: string;
  readonly figuresOf: PeriodShown;
  /** From the frontline down to the person, none to oneself; whoever stands above the one asked is not in it. */
  readonly items: readonly PathStep[];
}

interface StepRow extends Pick<Standing, 'position' | 'subtreeSize' | 'depth'> {
  distributorNo: string;
  name: string;
}

/** The way from somebody down to one of the own downline, in the tree of a period. */
@Injectable()
export class DownlinePathView {
  constructor(private readonly tree: DownlineTree) {}

  /**
   * @param asked without a period: the latest one that has figures
   * @throws not-found `distributor-unknown` also where `toNo` does not stand below then, `period-unknown`; conflict
   *   `period-being-calculated`, `period-not-calculated`
   */
  async path(
    tx: Tx,
    asked: { distributorNo: string; toNo: string; periodId?: PeriodId | undefined },
    audience: Audience,
  ): Promise<DownlinePath> {
    const of = await this.downlineOf(tx, asked, audience);
    const person = await findPerson(tx, asked.toNo);
    const standing = person && (await findStanding(tx, of.figures, person));
    const isOneself = standing?.distributorId === of.standing.distributorId;
    if (!standing || !(isOneself || isBelow(of.standing, standing))) throw unknownDistributor(asked.toNo);
    return {
      distributorNo: asked.distributorNo,
      figuresOf: periodShown(of.figures),
      items: isOneself ? [] : await stepsDown(tx, of, standing),
    };
  }

  private async downlineOf(
    tx: Tx,
    { distributorNo, periodId }: { distributorNo: string; periodId?: PeriodId | undefined },
    audience: Audience,
  ): Promise<DownlineOf> {
    const head = await this.tree.headAsked(tx, distributorNo, audience);
    if (periodId !== undefined) return this.tree.frozen(tx, periodId, head, audience);
    const newest = await this.tree.newest(tx, audience);
    if (newest) return this.tree.standing(tx, newest, head, audience);
    throw conflict('period-not-calculated', 'No period has figures yet. Ask again in a minute.');
  }
}

/** A frontline stands in the preorder by number: who stands before in it has the lower place. */
async function stepsDown(
  tx: Tx,
  { figures: { run }, standing: head }: DownlineOf,
  to: Standing,
): Promise<PathStep[]> {
  const steps = await rows<StepRow>(tx, pathStepsSql, [run.id, to.distributorId, head.distributorId]);
  const above = (at: number) => (at === 0 ? head : steps[at - 1]!);
  const siblings = await peopleAtDepth(
    tx,
    run.id,
    steps.map((_, at) => frontlineRange(above(at))),
  );
  const before = await peopleAtDepth(
    tx,
    run.id,
    steps.map(({ position, depth }, at) => ({ after: above(at).position, before: position, depth })),
  );
  return steps.map(({ distributorNo, name, depth }, at) => ({
    distributorNo,
    name,
    level: depth - head.depth,
    place: before[at]! + 1,
    siblings: siblings[at]!,
  }));
}
