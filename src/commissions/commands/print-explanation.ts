import type { Printer } from '../../platform/cli';
import type {
  AncestorExplanation,
  ConditionShown,
  LineAnswer,
  LineExplanation,
  PeriodShown,
  StatementExplanation,
} from '../explain';

/** The reasons in words, for a person at a terminal; programs use the codes. */
const REASONS: Readonly<Record<NonNullable<LineAnswer['reason']>, string>> = {
  'not-enrolled': 'not enrolled yet in this period',
  terminated: 'terminated in this period',
  'no-plan': 'no plan yet: no volume in the own group so far',
  'plan-without-bonus': 'the plan has no such bonus',
  'beyond-plan-levels': 'beyond the levels of the plan',
  'no-volume': 'no volume',
  'not-qualified': 'not qualified',
  blocked: 'paid once already, to somebody nearer',
};

export function printStatement(explanation: StatementExplanation, out: Printer): void {
  const { distributor, period, basis, currency } = explanation;
  out.line(
    `${distributor.distributorNo} ${distributor.name}, period ${period} (${basis}), plan ${distributor.plan ?? 'none'}`,
  );
  printEstimate(explanation, out);
  out.line(`PV ${explanation.pv} CV, group ${explanation.gv} CV`);
  out.line();
  printAnswers(explanation.lines, currency, out);
  for (const { origin, amount } of explanation.adjustments.items) out.line(`adjustment ${origin}: ${amount}`);
  if (explanation.adjustments.nextCursor !== null) out.line('… more adjustments in the statement');
  out.line();
  out.line(
    `Lines ${explanation.linesTotal} + adjustments ${explanation.adjustmentsTotal} = ${explanation.total} ${currency}`,
  );
}

function printEstimate({ estimate }: PeriodShown, out: Printer): void {
  if (estimate) out.line(`${estimate.note} Made ${Math.floor(estimate.ageSeconds / 60)} minutes ago.`);
}

export function printLine(explanation: LineExplanation, out: Printer): void {
  out.line(
    `${explanation.distributor.distributorNo} ${explanation.distributor.name}, period ${explanation.period} (${explanation.basis}), level ${explanation.level}: ${explanation.volume} CV`,
  );
  printEstimate(explanation, out);
  printAnswers(explanation.answers, explanation.currency, out);
  out.line();
  out.table(
    explanation.items.flatMap((member) => [
      {
        who: `${member.distributorNo} ${member.name}`,
        steps: member.steps,
        order: null,
        on: null,
        cv: member.pv,
      },
      ...(member.orders ?? []).map((order) => ({
        who: '',
        steps: null,
        order: order.orderNo,
        on: order.orderedOn,
        cv: order.net,
      })),
    ]),
    [
      { header: 'member', value: ({ who }) => who },
      { header: 'steps', value: ({ steps }) => steps, align: 'right' },
      { header: 'order', value: ({ order }) => order },
      { header: 'ordered', value: ({ on }) => on },
      { header: 'CV', value: ({ cv }) => cv, align: 'right' },
    ],
  );
  if (explanation.nextCursor !== null) out.line(`… more with --cursor ${explanation.nextCursor}`);
}

export function printAncestor(explanation: AncestorExplanation, out: Printer): void {
  const { ancestor, buyer, steps, period, basis } = explanation;
  out.line(
    `Period ${period} (${basis}): ${buyer.distributorNo} bought ${buyer.pv} CV; ${ancestor.distributorNo} stands ${steps} steps above, on plan ${ancestor.plan ?? 'none'}.`,
  );
  printEstimate(explanation, out);
  for (const { bonus, level, rate, reason, volume, conditions, blockedStepsUp } of explanation.answers) {
    const where = level === null ? bonus : `${bonus} ${level}`;
    if (reason === null) out.line(`  ${where}: paid, ${rate} % of ${volume} CV`);
    else
      out.line(
        `  ${where}: nothing, ${REASONS[reason]}${blockedStepsUp === null ? '' : ` (${blockedStepsUp} steps above the buyer)`} [${reason}]`,
      );
    if (reason === 'not-qualified') printConditions(conditions, out);
  }
}

function printAnswers(answers: readonly LineAnswer[], currency: string, out: Printer): void {
  out.table(answers, [
    { header: 'bonus', value: ({ bonus }) => bonus },
    { header: 'level', value: ({ level }) => level },
    { header: 'volume', value: ({ volume }) => volume, align: 'right' },
    { header: '%', value: ({ rate }) => rate, align: 'right' },
    { header: currency, value: ({ amount }) => amount, align: 'right' },
    {
      header: '',
      value: ({ reason, wouldAdd }) =>
        reason === null
          ? ''
          : `${REASONS[reason]} [${reason}]${wouldAdd === null ? '' : `, would add ${wouldAdd}`}`,
    },
  ]);
  for (const { bonus, reason, conditions } of answers) {
    if (reason !== 'not-qualified') continue;
    out.line(`What ${bonus} asks:`);
    printConditions(conditions, out);
  }
}

function printConditions(conditions: readonly ConditionShown[], out: Printer): void {
  for (const { condition, required, actual, missing, met } of conditions) {
    out.line(`    ${condition}: has ${actual}, needs ${required}${met ? '' : `, missing ${missing}`}`);
  }
}
