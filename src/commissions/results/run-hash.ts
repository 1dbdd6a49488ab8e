import { createHash, type Hash } from 'node:crypto';
import { formatPeriod, type Period } from '../../periods';
import type { PlanInForce } from '../../plans';
import type { ListedColumn } from '../engine';
import type { RunResults } from './result-rows';

/** What a run's hash covers beside the calculation itself. */
export interface HashedInputs {
  /** `2026-10`. */
  readonly period: string;
  /** Hex SHA-256 of the plan version's canonical text. */
  readonly planSha256: string;
}

/** What a run's hash covers beside its snapshot. */
export function hashedInputs(period: Period, plan: PlanInForce): HashedInputs {
  return { period: formatPeriod(period.id), planSha256: plan.version.documentSha256.toString('hex') };
}

const FORMAT = 'upline run, form 1\n';

/**
 * SHA-256 over the canonical stream of a run's inputs and results: everybody in the order of the bytes of the
 * `distributor_no`, every number as a little-endian double or 32-bit integer. Nothing in it depends on ids or on
 * the order in which things were taken in.
 */
export function hashRun(inputs: HashedInputs, results: RunResults): Buffer {
  const { snapshot, calculation } = results;
  const { facts, tree, volumes } = calculation;
  const hash = createHash('sha256');
  hash.update(`${FORMAT}${inputs.period}\n${inputs.planSha256}\n${facts.size}\n`);

  for (const block of snapshot.distributorNos.lines()) hash.update(block);
  hashArrays(hash, facts.sponsor, snapshot.enrolledOn, facts.firstVolumeMonth, facts.personalVolume);
  hashArrays(hash, facts.counted, snapshot.status);

  hashArrays(
    hash,
    tree.rankOf,
    calculation.plan,
    calculation.firstVolumeMonth,
    calculation.frontlineBuyers,
    volumes.group,
  );
  for (let k = 1; k <= calculation.levels; k++) hashArrays(hash, volumes.level(k));
  for (const [index, plan] of calculation.planSet.plans.entries()) {
    for (const column of calculation.columnsOfPlan[index]!) hashColumn(hash, plan.key, column);
  }
  for (const { earner, origin, amountMinor } of results.adjustments) {
    hash.update(`adjustment\t${earner}\t${origin}\t${amountMinor}\n`);
  }
  return hash.digest();
}

function hashArrays(
  hash: Hash,
  ...arrays: readonly (Int32Array | Float64Array | Uint8Array | Int8Array)[]
): void {
  for (const { buffer, byteOffset, byteLength } of arrays)
    hash.update(Buffer.from(buffer, byteOffset, byteLength));
}

const LINES_AT_ONCE = 8192;

function hashColumn(hash: Hash, plan: string, column: ListedColumn): void {
  hash.update(`line\t${plan}\t${column.bonus}\t${column.level}\t${column.ratePpm}\n`);
  const block = new Float64Array(LINES_AT_ONCE * 3);
  let filled = 0;
  const flush = () => {
    hashArrays(hash, block.subarray(0, filled));
    filled = 0;
  };
  const { nodes, amounts, volumes } = column;
  for (let line = 0; line < nodes.length; line++) {
    block[filled++] = nodes[line]!;
    block[filled++] = volumes[nodes[line]!]!;
    block[filled++] = amounts[line]!;
    if (filled === block.length) flush();
  }
  flush();
}
