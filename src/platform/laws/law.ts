import { rows, type Tx } from '../database';

/** One thing that must hold, and what breaks it: rows of `what`, a number that people know. */
export interface Law {
  readonly code: string;
  /** Completes "3 …": what is wrong. */
  readonly sentence: string;
  readonly broken: string;
}

/** Something that must hold and does not. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly count: number;
  /** The first few that it is about. */
  readonly examples: readonly string[];
}

const EXAMPLES = 5;

const findBrokenSql = ({ broken }: Law): string =>
  `SELECT what::text AS what, (count(*) OVER ())::integer AS count FROM (${broken}) AS broken ORDER BY 1 LIMIT ${EXAMPLES}`;

/** Those of the laws that do not hold. Run it in one snapshot of the database. */
export async function brokenLaws(tx: Tx, laws: readonly Law[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const law of laws) {
    const broken = await rows<{ what: string; count: number }>(tx, findBrokenSql(law));
    const count = broken[0]?.count ?? 0;
    if (count === 0) continue;
    findings.push(
      finding(
        law,
        count,
        broken.map(({ what }) => what),
      ),
    );
  }
  return findings;
}

export function finding(
  { code, sentence }: Pick<Law, 'code' | 'sentence'>,
  count: number,
  examples: readonly string[],
): Finding {
  const message = `${count} ${sentence}: ${examples.join(', ')}${count > examples.length ? ', …' : ''}.`;
  return { code, message, count, examples };
}
