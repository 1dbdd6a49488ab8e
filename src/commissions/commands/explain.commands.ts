import { Looks } from '../../access';
import { formatPeriod, periodArgument } from '../../periods';
import {
  argument,
  type CliCommand,
  command,
  COMMAND_LINE,
  option,
  type Parse,
  type Printer,
  text,
} from '../../platform/cli';
import { invalid } from '../../platform/errors';
import {
  type AncestorExplanation,
  ExplainAncestor,
  ExplainLine,
  ExplainStatement,
  lookAtExplanation,
  type LineExplanation,
  type StatementExplanation,
} from '../explain';
import { printAncestor, printLine, printStatement } from './print-explanation';

const MEMBERS_SHOWN = 200;

type Explanation =
  | { readonly asked: 'statement'; readonly statement: StatementExplanation }
  | { readonly asked: 'line'; readonly line: LineExplanation }
  | { readonly asked: 'ancestor'; readonly ancestor: AncestorExplanation };

/** Its form alone: which levels there are, the plan of the period says. */
const levelForm: Parse<string> = (typed) => {
  if (/^[1-9]\d{0,5}\+?$/.test(typed)) return typed;
  throw invalid(
    'level-form',
    `must be a level like 3, or 7+ for all from there down, not "${typed.slice(0, 40)}".`,
  );
};

const explain = command({
  name: 'explain',
  summary: 'why somebody was paid, and why not: a whole statement, a line, or the way to somebody above',
  arguments: {
    period: periodArgument,
    distributorNo: argument({ placeholder: 'NO', summary: 'the distributor', parse: text(32) }),
  },
  options: {
    level: option({
      placeholder: 'N',
      summary: 'one line of the earner, 3 or 7+, down to the orders',
      parse: levelForm,
    }),
    ancestor: option({
      placeholder: 'NO',
      summary: 'what became of the volume for somebody above',
      parse: text(32),
    }),
    cursor: option({
      placeholder: 'C',
      summary: 'the next page of a line, as --json gave it',
      parse: text(2_000),
    }),
  },
  check({ level, ancestor, cursor }) {
    if (ancestor !== undefined && level !== undefined) {
      return '--ancestor tells all levels on the way up, --level one line of the earner; ask for one of the two.';
    }
    return cursor !== undefined && level === undefined
      ? '--cursor goes on with a line; name it with --level.'
      : null;
  },
  async run({ get, snapshot }, { period, distributorNo, level, ancestor, cursor }): Promise<Explanation> {
    const explanation = await snapshot(async (tx): Promise<Explanation> => {
      if (ancestor !== undefined) {
        const question = { periodId: period, buyerNo: distributorNo, ancestorNo: ancestor };
        return { asked: 'ancestor', ancestor: await get(ExplainAncestor).explain(tx, question, 'staff') };
      }
      if (level !== undefined) {
        const question = { periodId: period, distributorNo, level, cursor, limit: MEMBERS_SHOWN };
        return { asked: 'line', line: await get(ExplainLine).explain(tx, question, 'staff') };
      }
      return {
        asked: 'statement',
        statement: await get(ExplainStatement).explain(tx, period, distributorNo, 'staff'),
      };
    });
    const asked = { period: formatPeriod(period), distributorNo, level, ancestor };
    await get(Looks).record('statement.explained', COMMAND_LINE, lookAtExplanation(asked));
    return explanation;
  },
  print(explanation: Explanation, out: Printer) {
    if (explanation.asked === 'ancestor') printAncestor(explanation.ancestor, out);
    else if (explanation.asked === 'line') printLine(explanation.line, out);
    else printStatement(explanation.statement, out);
  },
});

export const explainCommands: readonly CliCommand[] = [explain];
