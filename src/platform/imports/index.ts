export type { ImportReport, ImportWarning } from './import-report';
export type { ImportDefinition, MergeOutcome, StagedColumn, StagedValue } from './import-definition';
export { type ImportOptions, runImport } from './run-import';
export { printRefusedReport, printReport } from './print-report';
export { repeatsSql } from './repeats.sql';
export { badRows } from './bad-rows-file';
export { badLines, type CheckedFile, checkFile, type ImportPhase, shapeOf, takeFileIn } from './take-file-in';
