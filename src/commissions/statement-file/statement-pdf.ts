import type { PdfContent, PdfDocument } from '../../platform/pdf';
import type { AdjustmentExplained } from '../explain';
import { localDecimal, localInstant, localMonth } from './local-figures';
import type { PrintedStatement } from './printed-statement';
import { type Language, type StatementWords, statementWords } from './statement-words';

const HASH_SHOWN = 16;

/** A statement for people: what was paid, what was not and why, and what would be missing. */
export function statementPdf(printed: PrintedStatement, language: Language): PdfDocument {
  const words = statementWords[language];
  const { statement, runId, runHash } = printed;
  const title = `${words.title} ${localMonth(statement.period, language)}`;
  const run = `${words.run} ${runId}${runHash === null ? '' : ` · ${runHash.slice(0, HASH_SHOWN)}`}`;
  return {
    info: { title: `${title} · ${statement.distributorNo}`, creationDate: printed.printedAt },
    language,
    displayTitle: true,
    pageMargins: [40, 40, 40, 50],
    content: [
      { text: title, fontSize: 16, bold: true },
      { text: words.basis[printed.basis], margin: [0, 2, 0, 8], bold: printed.basis !== 'closed' },
      ...facts(printed, words, language),
      ...volumes(printed, words, language),
      ...lines(printed, words, language),
      ...adjustments(printed, words, language),
      total(printed, words, language),
      ...notPaid(printed, words, language),
      ...conditions(printed, words, language),
    ],
    footer: (page, pages) => ({
      margin: [40, 15, 40, 0],
      fontSize: 8,
      columns: [{ text: run }, { text: words.page(page, pages), alignment: 'right' }],
    }),
  };
}

type Section = (printed: PrintedStatement, words: StatementWords, language: Language) => PdfContent[];

const heading = (text: string): PdfContent => ({ text, fontSize: 11, bold: true, margin: [0, 12, 0, 4] });
const right = (text: string, isBold = false): PdfContent => ({ text, alignment: 'right', bold: isBold });
const header = (...texts: string[]): PdfContent[] => texts.map((text) => ({ text, bold: true }));

const facts: Section = ({ statement, company, timeZone }, words, language) => {
  const { name, distributorNo, calculatedAt, figures } = statement;
  const told: [string, string][] = [
    ...(company === null ? [] : ([[words.company, company]] as [string, string][])),
    [words.distributor, `${name} (${distributorNo})`],
    [words.plan, planName(figures.plan, words)],
  ];
  if (calculatedAt) told.push([words.calculatedAt, localInstant(calculatedAt, language, timeZone)]);
  const body = told.map(([label, value]) => [{ text: label, color: '#444444' }, value]);
  return [{ layout: 'noBorders', table: { widths: [110, '*'], body } }];
};

const volumes: Section = ({ statement: { figures } }, words, language) => {
  const decimal = (text: string) => right(localDecimal(text, language));
  const levels = figures.levels.map((volume, index) => [`${words.level} ${index + 1}`, decimal(volume)]);
  const body = [
    [words.pv, decimal(figures.pv)],
    [words.gv, decimal(figures.gv)],
    [words.downline, decimal(String(figures.downline))],
    ...levels,
    [`${words.level} ${figures.levels.length + 1}+ (${words.deeper})`, decimal(figures.rest)],
  ];
  return [heading(words.volumes), { layout: 'lightHorizontalLines', table: { widths: ['*', 100], body } }];
};

const lines: Section = ({ statement: { figures, currency } }, words, language) => {
  const title = heading(`${words.lines}, ${currency}`);
  if (figures.lines.length === 0) return [title, words.noLines];
  const decimal = (text: string) => right(localDecimal(text, language));
  const body: PdfContent[][] = [
    header(words.bonus, words.level, words.volume, words.rate, words.amount),
    ...figures.lines.map((line) => [
      words.bonuses[line.bonus] ?? line.bonus,
      line.level,
      decimal(line.volume),
      decimal(line.rate),
      decimal(line.amount),
    ]),
    [words.linesTotal, '', '', '', right(localDecimal(figures.linesTotal, language), true)],
  ];
  return [
    title,
    { layout: 'lightHorizontalLines', table: { headerRows: 1, widths: ['*', 50, 90, 60, 90], body } },
  ];
};

const adjustments: Section = (printed, words, language) => {
  const { figures, currency } = printed.statement;
  if (printed.adjustments.length === 0) return [];
  const body: PdfContent[][] = [
    ...printed.adjustments.map((one) => [
      whence(one, words, language),
      right(localDecimal(one.amount, language)),
    ]),
    [words.adjustmentsTotal, right(localDecimal(figures.adjustmentsTotal, language), true)],
  ];
  return [
    heading(`${words.adjustments}, ${currency}`),
    { layout: 'lightHorizontalLines', table: { widths: ['*', 90], body } },
    ...(printed.hasMoreAdjustments ? [words.leftOff] : []),
  ];
};

function whence(one: AdjustmentExplained, words: StatementWords, language: Language): string {
  if (one.kind === 'manual') return `${words.manual}: ${one.reason} (${one.origin})`;
  const why = one.cause === 'refund' ? words.refund : words.qualificationLost;
  const line = `${words.bonuses[one.bonus] ?? one.bonus} ${one.level}`;
  return `${why}, ${line}, ${words.of} ${localMonth(one.closedPeriod, language)} (${one.origin})`;
}

function total({ statement }: PrintedStatement, words: StatementWords, language: Language): PdfContent {
  const sum = `${localDecimal(statement.figures.total, language)} ${statement.currency}`;
  return {
    margin: [0, 10, 0, 0],
    fontSize: 13,
    bold: true,
    columns: [{ text: words.total }, { text: sum, alignment: 'right' }],
  };
}

const notPaid: Section = ({ answers }, words, language) => {
  const unpaid = answers.filter(({ reason }) => reason !== null && reason !== 'no-volume');
  if (unpaid.length === 0) return [];
  const decimal = (text: string | null) => right(text === null ? '' : localDecimal(text, language));
  const body: PdfContent[][] = [
    header(words.bonus, words.level, words.volume, words.why, words.wouldAdd),
    ...unpaid.map(({ bonus, level, volume, reason, wouldAdd }) => [
      words.bonuses[bonus] ?? bonus,
      level,
      decimal(volume),
      words.reasons[reason!],
      decimal(wouldAdd),
    ]),
  ];
  return [
    heading(words.notPaid),
    { layout: 'lightHorizontalLines', table: { headerRows: 1, widths: [80, 50, 80, '*', 80], body } },
  ];
};

const conditions: Section = ({ statement: { figures } }, words, language) => {
  const asked = figures.bonuses.filter(({ conditions: all }) => all.length > 0);
  if (asked.length === 0) return [];
  const decimal = (text: string) => right(localDecimal(text, language));
  const body: PdfContent[][] = [
    header(words.bonus, words.condition, words.required, words.actual, words.missing),
    ...asked.flatMap(({ bonus, conditions: all }) =>
      all.map(({ condition, required, actual, missing, met }) => [
        words.bonuses[bonus] ?? bonus,
        words.conditionNames[condition],
        decimal(required),
        decimal(actual),
        met ? right(words.met) : decimal(missing),
      ]),
    ),
  ];
  return [
    heading(words.conditions),
    { layout: 'lightHorizontalLines', table: { headerRows: 1, widths: [80, '*', 70, 70, 70], body } },
  ];
};

const planName = (plan: string | null, { plans, noPlan }: StatementWords): string =>
  plan === null ? noPlan : (plans[plan] ?? plan);
