import { copyAll, copyRow, rows, type Tx } from '../../platform/database';
import { placesByKey } from '../../platform/int-columns';
import { readIntColumns } from '../tree/int-columns';
import { SponsorForest } from '../tree/sponsor-forest';
import { copyLinksToBadSql, copyProblemsSql, numbersOfLinesSql } from './links.sql';

const AT_ONCE = 1_000;

/** Makes the rows below bad rows bad, each with the line of its sponsor as the cause. */
export async function spreadProblems(tx: Tx): Promise<void> {
  const [lines, sponsorLines] = (await readIntColumns(tx, copyLinksToBadSql, 2)) as [Int32Array, Int32Array];
  const placeOf = placesByKey(lines);
  const forest = new SponsorForest(sponsorLines.map((line) => (line === 0 ? -1 : placeOf(line))));
  const lost = forest.below(nodesWhere(sponsorLines, (line) => line !== 0 && placeOf(line) === -1));
  for (let from = 0; from < lost.length; from += AT_ONCE) {
    const part = lost.slice(from, from + AT_ONCE);
    const numbers = await rows<{ line: number; sponsorNo: string }>(tx, numbersOfLinesSql, [
      part.map((node) => lines[node]!),
    ]);
    const sponsorNo = new Map(numbers.map((row) => [row.line, row.sponsorNo]));
    await copyAll(
      tx,
      copyProblemsSql,
      part.map((node) => problem(lines[node]!, sponsorNo.get(lines[node]!)!, sponsorLines[node]!)),
    );
  }
}

function* nodesWhere(sponsorLines: Int32Array, is: (line: number) => boolean): Generator<number> {
  for (let node = 0; node < sponsorLines.length; node++) if (is(sponsorLines[node]!)) yield node;
}

const problem = (line: number, sponsorNo: string, sponsorLine: number): string =>
  copyRow([
    line,
    'sponsor_no',
    sponsorNo,
    'below-bad-row',
    `The sponsor ${sponsorNo} stands in line ${sponsorLine}, which is not taken in.`,
  ]);
