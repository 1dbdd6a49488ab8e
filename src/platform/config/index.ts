export type { Config } from './config';
export { monthPattern } from './month-pattern';
export { CONFIG, loadConfig } from './load-config';
