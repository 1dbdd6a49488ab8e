export type { ImportReport, ImportWarning } from './import-report';
export type { ImportDefinition, MergeOutcome, StagedColumn, StagedValue } from './import-definition';
export { type ImportOptions, runImport } from './run-import';
export { printRefusedReport, printReport } from './print-report';
export { repeatsSql } from './repeats.sql';
