import { copyAll, copyRow, rows, type Tx } from '../../platform/database';
import { invalid } from '../../platform/errors';
import { countClosureRows, MOST_CLOSURE_ROWS } from '../tree/closure-rows';
import { copyProblemsSql, numbersOfLinesSql } from './links.sql';
import type { NewLinks } from './new-links';

/** People of a cycle that are named; in a larger one the rest is counted. */
const MOST_NAMED = 10;

interface NumberedLine {
  line: number;
  distributorNo: string;
  sponsorNo: string;
}

/**
 * What only the whole of the links tells: cycles, and who would stand too deep. Of a leg that is too deep the topmost
 * are told.
 * @throws invalid `network-too-large`
 */
export async function addLinkProblems(tx: Tx, links: NewLinks, maxDepth: number): Promise<void> {
  const pairs = countClosureRows(links.forest, links.above);
  await copyAll(tx, copyProblemsSql, [
    ...(await cycleProblems(tx, links)),
    ...(await depthProblems(tx, links, maxDepth)),
  ]);
  if (pairs > MOST_CLOSURE_ROWS) {
    throw invalid(
      'network-too-large',
      `The people of this file make ${pairs} pairs of somebody and somebody above; ${MOST_CLOSURE_ROWS} is the most that is taken in at once. Lower UPLINE_MAX_DEPTH, or check the sponsors.`,
      { params: { pairs } },
    );
  }
}

async function cycleProblems(tx: Tx, { forest, lines }: NewLinks): Promise<string[]> {
  const problems: string[] = [];
  for (const cycle of forest.cycles()) {
    // A row that is its own sponsor has been told so.
    if (cycle.length === 1) continue;
    const people = await numbersOf(
      tx,
      cycle.map((node) => lines[node]!),
    );
    const named = people.slice(0, MOST_NAMED).map(({ distributorNo }) => distributorNo);
    const more = people.length > MOST_NAMED ? ` and ${people.length - MOST_NAMED} more` : '';
    const message = `The sponsors make a circle: ${named.join(' is sponsored by ')}${more}, and so back to ${named[0]!}.`;
    for (const { line, sponsorNo } of people) {
      problems.push(copyRow([line, 'sponsor_no', sponsorNo, 'sponsor-cycle', message]));
    }
  }
  return problems;
}

async function depthProblems(
  tx: Tx,
  { forest, lines, above }: NewLinks,
  maxDepth: number,
): Promise<string[]> {
  const { order, depth, firstChild } = forest;
  const over = new Int32Array(order.length);
  const first: number[] = [];
  for (let rank = 0; rank < order.length; rank++) {
    if (depth[rank] === 0) over[rank] = above(order[rank]!);
    over.fill(over[rank]!, firstChild[rank], firstChild[rank + 1]);
    const stands = over[rank]! + depth[rank]!;
    if (stands === maxDepth + 1 || (depth[rank] === 0 && stands > maxDepth)) first.push(lines[order[rank]!]!);
  }
  return (await numbersOf(tx, first)).map(({ line, distributorNo, sponsorNo }) =>
    copyRow([
      line,
      'sponsor_no',
      sponsorNo,
      'too-deep',
      `Distributor ${distributorNo} would stand more than ${maxDepth} steps below the root; that is the most (UPLINE_MAX_DEPTH).`,
    ]),
  );
}

/** In the order of the lines asked for. */
async function numbersOf(tx: Tx, lines: number[]): Promise<NumberedLine[]> {
  if (lines.length === 0) return [];
  const found = await rows<NumberedLine>(tx, numbersOfLinesSql, [lines]);
  const byLine = new Map(found.map((row) => [row.line, row]));
  return lines.map((line) => byLine.get(line)!);
}
