import fc from 'fast-check';
import {
  ExplainAncestor,
  ExplainLine,
  ExplainStatement,
  type LineExplanation,
  type LineMember,
  type LineQuestion,
} from '../../src/commissions';
import { rows } from '../../src/platform/database';
import { formatScaled, parseScaled } from '../../src/platform/money';
import type { Company } from './explained-company';
import { closedCompany, PERIOD, randomPeople } from './random-company';

const cents = (text: string) => parseScaled(text)!;
const sum = (texts: readonly string[]) => texts.reduce((total, text) => total + cents(text), 0n);

async function membersOf(company: Company, distributorNo: string, level: string, limit: number) {
  const members: LineMember[] = [];
  let [cursor, volume]: [string | undefined, string] = [undefined, ''];
  do {
    const question: LineQuestion = { periodId: PERIOD, distributorNo, level, cursor, limit };
    const page: LineExplanation = await company.tx((tx) =>
      company.get(ExplainLine).explain(tx, question, 'staff'),
    );
    members.push(...page.items);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    expect(volume === '' || volume === page.volume).toBe(true);
    [cursor, volume] = [page.nextCursor ?? undefined, page.volume];
  } while (cursor !== undefined);
  return { members, volume };
}

interface StandingRow {
  no: string;
  position: number;
  end: number;
  depth: number;
  pv: number;
  earnsFrom: number | null;
}

/** Who stands in an infinity line, or would: everybody far enough below, without an entitled one between. */
function bruteForce(
  all: readonly StandingRow[],
  earner: StandingRow,
  from: number,
  isOnce: boolean,
): string[] {
  const isBelow = (a: StandingRow, b: StandingRow) => a.position < b.position && b.position < a.end;
  return all
    .filter((buyer) => buyer.pv > 0 && isBelow(earner, buyer) && buyer.depth - earner.depth >= from)
    .filter((buyer) => {
      const takers = all.filter(
        (one) => isBelow(earner, one) && isBelow(one, buyer) && one.earnsFrom !== null,
      );
      return !isOnce || !takers.some((one) => buyer.depth - one.depth >= one.earnsFrom!);
    })
    .map(({ no }) => no);
}

async function checkEverything(
  company: Company,
  mode: string,
  newcomersFrom: number | null,
  limit: number,
): Promise<void> {
  const lines = await company.tx((tx) =>
    rows<{ no: string; bonus: string; level: string; cents: string; amount: string }>(
      tx,
      `SELECT d.distributor_no AS no, bonus, level, volume_cents AS cents, amount_minor AS amount
         FROM commission_line JOIN distributor AS d ON d.id = distributor_id`,
    ),
  );
  for (const line of lines) {
    const { members, volume } = await membersOf(company, line.no, line.level, limit);
    expect(volume).toBe(formatScaled(BigInt(line.cents)));
    expect(sum(members.map(({ pv }) => pv))).toBe(BigInt(line.cents));
    expect(new Set(members.map(({ distributorNo }) => distributorNo)).size).toBe(members.length);
    for (const { pv, orders, steps } of members) {
      expect(sum(orders!.map(({ net }) => net))).toBe(cents(pv));
      expect(`${steps}`.padStart(2) >= line.level.replace('+', '').padStart(2)).toBe(true);
    }
    // And back: each of them says that it was paid there, and how much of the line it is.
    for (const { distributorNo, pv } of members.slice(0, 2)) {
      const question = { periodId: PERIOD, buyerNo: distributorNo, ancestorNo: line.no };
      const { answers } = await company.tx((tx) =>
        company.get(ExplainAncestor).explain(tx, question, 'staff'),
      );
      expect(answers.find(({ bonus }) => bonus === line.bonus)).toMatchObject({
        ...{ level: line.level, reason: null, volume: pv, lineVolume: volume },
        lineAmount: formatScaled(BigInt(line.amount)),
      });
    }
  }

  const all = await company.tx((tx) =>
    rows<StandingRow & { plan: string | null; total: string }>(
      tx,
      `SELECT d.distributor_no AS no, s.position, s.position + s.subtree_size AS end, s.depth, s.pv_cents::float8 AS pv, s.plan,
              CASE WHEN s.counted AND s.status <> 'terminated' AND 'infinity' = ANY (s.qualified)
                   THEN CASE s.plan WHEN 'old' THEN 4 ELSE $1::integer END END AS "earnsFrom",
              (s.lines_minor + s.adjustments_minor)::text AS total
         FROM standing AS s JOIN distributor AS d ON d.id = s.distributor_id ORDER BY s.position`,
      [newcomersFrom],
    ),
  );
  for (const one of all) {
    const { lines: told, total } = await company.tx((tx) =>
      company.get(ExplainStatement).explain(tx, PERIOD, one.no, 'staff'),
    );
    expect(total).toBe(formatScaled(BigInt(one.total)));
    expect(sum(told.map(({ amount }) => amount ?? '0.00'))).toBe(BigInt(one.total));
    for (const { reason, amount } of told) expect(reason === null).toBe(amount !== null);
    const infinity = told.find(({ bonus }) => bonus === 'infinity')!;
    if (!['not-qualified', 'blocked', null].includes(infinity.reason)) continue;
    const expected = bruteForce(all, one, Number(infinity.level.replace('+', '')), mode === 'nearest');
    const { members, volume } = await membersOf(company, one.no, infinity.level, limit);
    expect(members.map(({ distributorNo }) => distributorNo)).toEqual(expected);
    expect(volume).toBe(infinity.volume);
    expect(sum(members.map(({ pv }) => pv))).toBe(cents(infinity.volume));
    expect(sum(infinity.blocked?.earners.map((taken) => taken.volume) ?? [])).toBe(
      cents(infinity.blocked?.volume ?? '0.00'),
    );
  }
}

describe.each([
  ['every', null],
  ['nearest', 2],
  ['nearest', 6],
])('explained orders of any network come to the lines, mode %s, newcomers from %p', (mode, newcomersFrom) => {
  it('each once on all pages, and to what could have been paid', () =>
    fc.assert(
      fc.asyncProperty(randomPeople, fc.integer({ min: 3, max: 40 }), async (all, limit) => {
        const company = await closedCompany(mode, newcomersFrom, all);
        try {
          await checkEverything(company, mode, newcomersFrom, limit);
        } finally {
          await company.stop();
        }
      }),
      { numRuns: 1, endOnFailure: true },
    ));
});
