import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { firstRow, lockTreeExclusive, rows, type Tx } from '../../platform/database';
import { ClosureAudit, type IdPair } from './closure-audit';
import type { ClosureFindings, ClosurePair } from './closure-findings';
import { type NetworkLinks, numbersOfIds, readNetworkLinks } from './network-links';
import { readClosure } from './read-closure';
import { wrongCounts, wrongDepths } from './derived-audit';
import { rebuildClosure } from './rebuild-closure';

const MOST_EXAMPLES = 5;
const MOST_NAMED = 20;

const isolationSql = `SELECT current_setting('transaction_isolation') AS isolation`;

/** $1 id. */
const pairsOfSql = 'SELECT ancestor_id AS "ancestorId", depth FROM sponsor_closure WHERE descendant_id = $1';

/** Holds the closure against the sponsor links, which are the truth, and makes it anew from them. */
@Injectable()
export class ClosureCheck {
  constructor(private readonly trail: AuditTrail) {}

  /**
   * Both ways: what the closure lacks, and what it has too much. In a snapshot (`inSnapshot`), as whose first
   * statement it must come, nobody waits; in any other transaction enrolments and moves do.
   */
  async check(tx: Tx): Promise<ClosureFindings> {
    // Before the snapshot is taken: rows of a closure that comes in meanwhile would be seen in it, the people not.
    await tx.query('LOCK TABLE sponsor_closure IN ACCESS SHARE MODE');
    const { isolation } = (await firstRow<{ isolation: string }>(tx, isolationSql))!;
    if (isolation === 'read committed') await lockTreeExclusive(tx);
    const links = await readNetworkLinks(tx);
    const audit = new ClosureAudit(links);
    await readClosure(tx, (ancestorId, descendantId, depth) => audit.add(ancestorId, descendantId, depth));
    return this.findings(tx, links, audit, await wrongCounts(tx, links));
  }

  /**
   * Replaces the closure whole. Everybody who reads it waits until the transaction ends.
   * @returns how many rows
   * @throws conflict `sponsor-links-broken`, `network-too-large`
   */
  async rebuild(tx: Tx, by: string): Promise<number> {
    await lockTreeExclusive(tx);
    const closureRows = await rebuildClosure(tx);
    await this.trail.record(tx, { action: 'closure.rebuilt', by, after: { closureRows } });
    return closureRows;
  }

  private async findings(
    tx: Tx,
    links: NetworkLinks,
    audit: ClosureAudit,
    countsOff: number,
  ): Promise<ClosureFindings> {
    const { forest, ids, dangling } = links;
    const missing = audit.missing();
    const missingPairs: IdPair[] = [];
    for (const node of missing.nodes) missingPairs.push(...(await missingOf(tx, links, node)));
    const cycles = forest.cycles().slice(0, MOST_EXAMPLES);
    const named = await numbersOfIds(tx, [
      ...[...missingPairs, ...audit.surplusExamples].flatMap((pair) => [pair.ancestorId, pair.descendantId]),
      ...[...cycles.flatMap((cycle) => cycle.slice(0, MOST_NAMED)), ...dangling.slice(0, MOST_EXAMPLES)].map(
        (node) => ids[node]!,
      ),
    ]);
    const pair = ({ ancestorId, descendantId, depth }: IdPair): ClosurePair => ({
      ancestorNo: named(ancestorId),
      descendantNo: named(descendantId),
      depth,
    });
    const depthsOff = wrongDepths(links);
    const withoutRoot = ids.length - forest.order.length;
    return {
      isRight: missing.pairs + audit.surplus + depthsOff + countsOff + withoutRoot + dangling.length === 0,
      distributors: ids.length,
      closureRows: audit.rows,
      missing: missing.pairs,
      missingSelf: missing.selves,
      surplus: audit.surplus,
      missingExamples: missingPairs.slice(0, MOST_EXAMPLES).map(pair),
      surplusExamples: audit.surplusExamples.map(pair),
      wrongDepths: depthsOff,
      wrongCounts: countsOff,
      cycles: cycles.map((cycle) => cycle.slice(0, MOST_NAMED).map((node) => named(ids[node]!))),
      withoutRoot,
      dangling: dangling.length,
      danglingExamples: dangling.slice(0, MOST_EXAMPLES).map((node) => named(ids[node]!)),
    };
  }
}

/** The pairs that one distributor lacks, nearest first. */
async function missingOf(tx: Tx, { forest, ids }: NetworkLinks, node: number): Promise<IdPair[]> {
  const there = await rows<{ ancestorId: number; depth: number }>(tx, pairsOfSql, [ids[node]]);
  const has = new Set(there.map(({ ancestorId, depth }) => `${ancestorId} ${depth}`));
  const missing: IdPair[] = [];
  let above = node;
  for (let depth = 0; above !== -1; depth++) {
    const ancestorId = ids[above]!;
    if (!has.has(`${ancestorId} ${depth}`)) missing.push({ ancestorId, descendantId: ids[node]!, depth });
    above = forest.parents[above]!;
  }
  return missing;
}
