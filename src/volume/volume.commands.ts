import {
  argument,
  type CliCommand,
  command,
  filePath,
  flag,
  oneOf,
  option,
  optionalActor,
} from '../platform/cli';
import { printRefusedReport, printReport, runImport } from '../platform/imports';
import { VolumeImports } from './volume-imports.service';

const file = argument({ placeholder: 'FILE', summary: 'the CSV file', parse: filePath });
const skipBad = flag('take the good rows, write the bad ones to a file beside it');

const orders = command({
  name: 'import orders',
  summary: 'take in orders: order_no,distributor_no,ordered_at,cv[,amount][,currency][,client_no]',
  arguments: { file },
  options: {
    skipBad,
    late: option({
      placeholder: 'next|reject',
      summary: 'an order of a month that takes no more: book it into the next open one, or refuse it',
      parse: oneOf('next', 'reject'),
      default: 'next',
    }),
    as: optionalActor,
  },
  run: ({ get, dataSource }, { file: path, skipBad: isSkipping, late, as: by }) =>
    runImport(dataSource, path, get(VolumeImports).orders({ by, late }), { skipBad: isSkipping }),
  print: printReport,
  printRefusal: printRefusedReport,
});

const refunds = command({
  name: 'import refunds',
  summary: 'take in refunds: refund_no,order_no,refunded_at,cv',
  arguments: { file },
  options: { skipBad, as: optionalActor },
  run: ({ get, dataSource }, { file: path, skipBad: isSkipping, as: by }) =>
    runImport(dataSource, path, get(VolumeImports).refunds({ by }), { skipBad: isSkipping }),
  print: printReport,
  printRefusal: printRefusedReport,
});

export const volumeCommands: readonly CliCommand[] = [orders, refunds];
