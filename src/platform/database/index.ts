export * from './transaction';
export * from './copy';
export * from './locks';
export { dataSourceOptions } from './data-source-options';
export { migrate } from './migrate';
