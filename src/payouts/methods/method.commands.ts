import { argument, type CliCommand, command, filePath, flag, optionalActor } from '../../platform/cli';
import { printRefusedReport, printReport, runImport } from '../../platform/imports';
import { MethodImport } from './method-import.service';

const importMethods = command({
  name: 'import payout-methods',
  summary: 'take in where people are paid: distributor_no,kind,name,account,bic[,inn][,currency]',
  arguments: { file: argument({ placeholder: 'FILE', summary: 'the CSV file', parse: filePath }) },
  options: { skipBad: flag('take the good rows, write the bad ones to a file beside it'), as: optionalActor },
  run: ({ get, dataSource }, { file, skipBad, as }) =>
    runImport(dataSource, file, get(MethodImport).definition(as), { skipBad }),
  print: printReport,
  printRefusal: printRefusedReport,
});

export const methodCommands: readonly CliCommand[] = [importMethods];
