import type { ConditionShown, LineAnswer } from '../explain';

export const LANGUAGES = ['ru', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

type Reason = NonNullable<LineAnswer['reason']>;

/** Everything that a printed statement says beside figures and names. */
export interface StatementWords {
  readonly title: string;
  readonly company: string;
  readonly distributor: string;
  readonly plan: string;
  readonly noPlan: string;
  readonly calculatedAt: string;
  readonly basis: Readonly<Record<'closed' | 'review' | 'estimate', string>>;
  readonly volumes: string;
  readonly pv: string;
  readonly gv: string;
  readonly downline: string;
  readonly level: string;
  readonly deeper: string;
  readonly lines: string;
  readonly bonus: string;
  readonly volume: string;
  readonly rate: string;
  readonly amount: string;
  readonly noLines: string;
  readonly linesTotal: string;
  readonly adjustments: string;
  readonly adjustmentsTotal: string;
  readonly manual: string;
  readonly refund: string;
  readonly qualificationLost: string;
  readonly of: string;
  readonly leftOff: string;
  readonly total: string;
  readonly notPaid: string;
  readonly why: string;
  readonly wouldAdd: string;
  readonly conditions: string;
  readonly condition: string;
  readonly required: string;
  readonly actual: string;
  readonly missing: string;
  readonly met: string;
  readonly page: (page: number, pages: number) => string;
  readonly run: string;
  readonly bonuses: Readonly<Record<string, string>>;
  readonly plans: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly conditionNames: Readonly<Record<ConditionShown['condition'], string>>;
}

const ru: StatementWords = {
  title: 'Выписка за',
  company: 'Компания',
  distributor: 'Дистрибьютор',
  plan: 'План',
  noPlan: 'плана ещё нет',
  calculatedAt: 'Данные на',
  basis: {
    closed: 'Период закрыт: суммы окончательные.',
    review: 'Период на проверке: суммы ещё не утверждены.',
    estimate: 'Предварительный расчёт: период открыт, суммы изменятся с каждым заказом и ничего не обещают.',
  },
  volumes: 'Объёмы, CV',
  pv: 'Личный объём (PV)',
  gv: 'Групповой объём (GV)',
  downline: 'Человек в структуре',
  level: 'Уровень',
  deeper: 'глубже',
  lines: 'Начисления',
  bonus: 'Бонус',
  volume: 'Объём, CV',
  rate: 'Ставка, %',
  amount: 'Сумма',
  noLines: 'Начислений нет.',
  linesTotal: 'Итого начислений',
  adjustments: 'Корректировки',
  adjustmentsTotal: 'Итого корректировок',
  manual: 'Вручную',
  refund: 'Возврат',
  qualificationLost: 'Возврат: условия бонуса больше не выполнены',
  of: 'за',
  leftOff: 'Остальные корректировки — в файле CSV.',
  total: 'Всего',
  notPaid: 'Что не начислено и почему',
  why: 'Причина',
  wouldAdd: 'Было бы',
  conditions: 'Условия бонусов',
  condition: 'Условие',
  required: 'Нужно',
  actual: 'Есть',
  missing: 'Не хватает',
  met: 'выполнено',
  page: (page, pages) => `Страница ${page} из ${pages}`,
  run: 'Расчёт',
  bonuses: { level: 'Уровневый', infinity: 'Бесконечность' },
  plans: { 'green-wave': '«Зелёная волна»', professional: '«Профессиональный»' },
  reasons: {
    'not-enrolled': 'в этом периоде участие ещё не учитывалось',
    terminated: 'договор расторгнут',
    'no-plan': 'плана ещё нет',
    'plan-without-bonus': 'в плане нет этого бонуса',
    'beyond-plan-levels': 'план не платит за этот уровень',
    'no-volume': 'объёма не было',
    'not-qualified': 'условия бонуса не выполнены',
    blocked: 'бонус получен ближе к покупателям',
  },
  conditionNames: {
    pv: 'Личный объём (PV)',
    frontlineBuyers: 'Покупавших на первом уровне',
    frontlineVolume: 'Объём первого уровня',
  },
};

const en: StatementWords = {
  title: 'Statement for',
  company: 'Company',
  distributor: 'Distributor',
  plan: 'Plan',
  noPlan: 'none yet',
  calculatedAt: 'Figures as of',
  basis: {
    closed: 'The period is closed: the amounts are final.',
    review: 'The period is under review: the amounts are not approved yet.',
    estimate: 'An estimate: the period is open, the amounts change with every order and are no promise.',
  },
  volumes: 'Volumes, CV',
  pv: 'Personal volume (PV)',
  gv: 'Group volume (GV)',
  downline: 'People in the downline',
  level: 'Level',
  deeper: 'deeper',
  lines: 'Earnings',
  bonus: 'Bonus',
  volume: 'Volume, CV',
  rate: 'Rate, %',
  amount: 'Amount',
  noLines: 'There are no earnings.',
  linesTotal: 'Earnings in total',
  adjustments: 'Adjustments',
  adjustmentsTotal: 'Adjustments in total',
  manual: 'By hand',
  refund: 'Refund',
  qualificationLost: 'Refund: the bonus’s conditions are not met any more',
  of: 'of',
  leftOff: 'The other adjustments stand in the CSV file.',
  total: 'Total',
  notPaid: 'What was not paid, and why',
  why: 'Reason',
  wouldAdd: 'Would add',
  conditions: 'Conditions of bonuses',
  condition: 'Condition',
  required: 'Need',
  actual: 'Have',
  missing: 'Missing',
  met: 'met',
  page: (page, pages) => `Page ${page} of ${pages}`,
  run: 'Run',
  bonuses: { level: 'Level', infinity: 'Infinity' },
  plans: { 'green-wave': 'Green Wave', professional: 'Professional' },
  reasons: {
    'not-enrolled': 'the period does not count you yet',
    terminated: 'the contract has ended',
    'no-plan': 'there is no plan yet',
    'plan-without-bonus': 'the plan has no such bonus',
    'beyond-plan-levels': 'the plan does not pay this level',
    'no-volume': 'there was no volume',
    'not-qualified': 'the bonus’s conditions are not met',
    blocked: 'it was paid nearer to the buyers',
  },
  conditionNames: {
    pv: 'Personal volume (PV)',
    frontlineBuyers: 'Frontline distributors who bought',
    frontlineVolume: 'Volume of level 1',
  },
};

export const statementWords: Readonly<Record<Language, StatementWords>> = { ru, en };
