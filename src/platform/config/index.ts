export { type Config, environmentNames } from './config';
export { monthPattern } from './month-pattern';
export { CONFIG, loadConfig } from './load-config';
export type { AnswerColumns, RegisterColumn } from './columns';
export type { MoneyByCurrency } from './money-list';
export type { WithholdingRule } from './withholding';
