export * from './transaction';
export * from './copy';
export * from './locks';
export { dataSourceOptions } from './data-source-options';
export { migrate } from './migrate';
export { refuseDatabaseError } from './database-refusals';
export { openDatabase, type Database } from './open-database';
export { endStatements, withOwnName } from './own-statements';
export { prepareDatabase, type PreparedDatabase } from './prepare-database';
