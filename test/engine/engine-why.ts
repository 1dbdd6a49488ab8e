import { explainPath, type BonusAnswer, type PathPerson } from '../../src/commissions/engine';
import type { EngineRun } from './engine-adapter';

/** What the engine answers for a buyer and somebody above, from the calculated period. */
export function engineWhy(run: EngineRun, buyerNo: string, ancestorNo: string): readonly BonusAnswer[] {
  const { calculation, rankOf } = run;
  const { tree, volumes, planSet } = calculation;
  const buyer = tree.nodeOf[rankOf.get(buyerNo)!]!;
  const ancestor = tree.nodeOf[rankOf.get(ancestorNo)!]!;
  const path: PathPerson[] = [];
  for (let node = buyer; node !== ancestor;) {
    node = tree.sponsor[node]!;
    if (node < 0) throw new Error(`${ancestorNo} is not above ${buyerNo}`);
    path.push(pathPerson(run, node));
  }
  return explainPath(planSet, volumes.personal[buyer]!, path);
}

function pathPerson({ calculation }: EngineRun, node: number): PathPerson {
  const { facts, tree, volumes, plan, bonuses, frontlineBuyers } = calculation;
  const rank = tree.rankOf[node]!;
  return {
    pvCents: volumes.personal[node]!,
    frontlineBuyers: frontlineBuyers[node]!,
    frontlineVolumeCents: volumes.level(1)[node]!,
    counted: facts.counted[rank] === 1,
    terminated: facts.terminated[rank] === 1,
    plan: plan[node]!,
    qualified: bonuses
      .filter(({ qualified }) => qualified[node] === 1)
      .map((use) => use.planBonus.bonus.name),
  };
}
