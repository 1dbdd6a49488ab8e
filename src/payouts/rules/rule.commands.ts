import {
  actor,
  argument,
  type CliCommand,
  command,
  filePath,
  flag,
  option,
  optionalActor,
  text,
} from '../../platform/cli';
import { findDistributor } from '../../network';
import { printRefusedReport, printReport, runImport } from '../../platform/imports';
import { RateImport } from '../rates/rate-import.service';
import { PayoutHolds } from './payout-holds.service';
import { TaxStatusImport } from './tax-status-import.service';
import { TaxStatuses } from './tax-statuses.service';

const distributorNo = argument({ placeholder: 'NO', summary: 'the distributor', parse: text(32) });
const file = argument({ placeholder: 'FILE', summary: 'the CSV file', parse: filePath });
const skipBad = flag('take the good rows, write the bad ones to a file beside it');

const hold = command({
  name: 'hold',
  summary: 'leave somebody out of payouts until further notice',
  arguments: { distributorNo },
  options: {
    reason: option({ placeholder: 'R', summary: 'why; kept with the hold', parse: text(), required: true }),
    as: optionalActor,
  },
  run: ({ get, transaction }, { distributorNo: no, reason, as }) =>
    transaction(async (tx) => {
      const { id } = await findDistributor(tx, no);
      const held = await get(PayoutHolds).hold(tx, { distributorId: id, distributorNo: no, reason, by: as });
      return { distributorNo: no, reason: held.reason, heldAt: held.heldAt.toISOString() };
    }),
  print: ({ distributorNo: no }, out) =>
    out.line(`Nothing is paid to ${no} until "upline unhold ${no}". The balance stays.`),
});

const unhold = command({
  name: 'unhold',
  summary: 'pay somebody again who was held',
  arguments: { distributorNo },
  options: {
    reason: option({ placeholder: 'R', summary: 'why; kept with the hold', parse: text() }),
    as: optionalActor,
  },
  run: ({ get, transaction }, { distributorNo: no, reason, as }) =>
    transaction(async (tx) => {
      const { id } = await findDistributor(tx, no);
      const { heldAt } = await get(PayoutHolds).release(tx, {
        ...{ distributorId: id, distributorNo: no },
        ...{ reason, by: as },
      });
      return { distributorNo: no, heldAt: heldAt.toISOString() };
    }),
  print: ({ distributorNo: no, heldAt }, out) =>
    out.line(`${no} is paid again; payouts were held since ${heldAt}.`),
});

const taxStatus = command({
  name: 'tax-status',
  summary: 'say under what tax somebody is: a word of the configured withholding',
  arguments: {
    distributorNo,
    status: argument({ placeholder: 'STATUS', summary: 'like self-employed', parse: text(40) }),
  },
  options: { as: actor },
  run: ({ get, transaction }, { distributorNo: no, status, as }) =>
    transaction(async (tx) => {
      const { id } = await findDistributor(tx, no);
      const set = await get(TaxStatuses).set(tx, { distributorId: id, distributorNo: no, status, by: as });
      return { distributorNo: no, status: set.status, setAt: set.setAt.toISOString() };
    }),
  print: ({ distributorNo: no, status, setAt }, out) =>
    out.line(`The tax status of ${no} is ${status}, since ${setAt}.`),
});

const importStatuses = command({
  name: 'import tax-statuses',
  summary: 'take in under what tax people are: distributor_no,tax_status',
  arguments: { file },
  options: { skipBad, as: optionalActor },
  run: ({ get, dataSource }, { file: path, skipBad: isSkipping, as }) =>
    runImport(dataSource, path, get(TaxStatusImport).definition(as), { skipBad: isSkipping }),
  print: printReport,
  printRefusal: printRefusedReport,
});

const importRates = command({
  name: 'import rates',
  summary: 'take in rates between currencies: valid_on,from,to,rate (1 from = rate to)',
  arguments: { file },
  options: { skipBad, as: optionalActor },
  run: ({ get, dataSource }, { file: path, skipBad: isSkipping, as }) =>
    runImport(dataSource, path, get(RateImport).definition(as), { skipBad: isSkipping }),
  print: printReport,
  printRefusal: printRefusedReport,
});

export const ruleCommands: readonly CliCommand[] = [hold, unhold, taxStatus, importStatuses, importRates];
