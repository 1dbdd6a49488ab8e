import {
  argument,
  type CliCommand,
  command,
  COMMAND_LINE,
  filePath,
  flag,
  oneOf,
  option,
  optionalActor,
  text,
} from '../platform/cli';
import { invalid } from '../platform/errors';
import { printRefusedReport, printReport, runImport } from '../platform/imports';
import { ChangeStatus } from './changes/change-status.service';
import { MoveDistributor } from './changes/move-distributor.service';
import { ClosureCheck } from './closure/closure-check.service';
import { DISTRIBUTOR_STATUSES } from './distributor';
import { EnrolDistributor } from './enrolment/enrol-distributor.service';
import { DistributorImport } from './import/distributor-import.service';

const NO_CHARACTERS = 32;
const NAME_CHARACTERS = 255;

const distributorNo = argument({ placeholder: 'NO', summary: 'the distributor', parse: text(NO_CHARACTERS) });

const importDistributors = command({
  name: 'import distributors',
  summary: 'take in people: distributor_no,name,sponsor_no,enrolled_on[,email][,country][,currency]',
  arguments: { file: argument({ placeholder: 'FILE', summary: 'the CSV file', parse: filePath }) },
  options: { skipBad: flag('take the good rows, write the bad ones to a file beside it'), as: optionalActor },
  run: ({ get, dataSource }, { file, skipBad, as }) =>
    runImport(dataSource, file, get(DistributorImport).definition(as), { skipBad }),
  print: printReport,
  printRefusal: printRefusedReport,
});

const enrol = command({
  name: 'enrol',
  summary: 'enrol one distributor',
  arguments: {
    distributorNo: argument({ placeholder: 'NO', summary: 'the new number', parse: text(NO_CHARACTERS) }),
  },
  options: {
    name: option({
      placeholder: 'NAME',
      summary: 'in any script',
      parse: text(NAME_CHARACTERS),
      required: true,
    }),
    sponsor: option({
      placeholder: 'NO',
      summary: 'the sponsor; left out for the one root',
      parse: text(NO_CHARACTERS),
    }),
    on: option({ placeholder: 'DAY', summary: 'day of enrolment, today if left out', parse: text(10) }),
    email: option({ placeholder: 'EMAIL', summary: 'contact', parse: text() }),
    country: option({ placeholder: 'CC', summary: 'two capital letters', parse: text(2) }),
    currency: option({ placeholder: 'CUR', summary: 'three capital letters', parse: text(3) }),
    as: optionalActor,
  },
  async run({ get, transaction }, { distributorNo: no, name, sponsor, on, email, country, currency, as }) {
    const { created, distributor } = await transaction((tx) =>
      get(EnrolDistributor).enrol(tx, {
        distributorNo: no,
        name,
        sponsorNo: sponsor ?? null,
        enrolledOn: on,
        email,
        country,
        currency,
        by: as,
      }),
    );
    return {
      created,
      distributorNo: distributor.distributorNo,
      sponsorNo: distributor.sponsorNo,
      enrolledOn: distributor.enrolledOn,
    };
  },
  print: ({ created, distributorNo: no, sponsorNo, enrolledOn }, out) =>
    out.line(
      created
        ? `${no} is enrolled${sponsorNo === null ? ' as the root' : ` under ${sponsorNo}`}, from ${enrolledOn}.`
        : `${no} is enrolled already with the same facts; nothing was changed.`,
    ),
});

const move = command({
  name: 'move',
  summary: 'move a distributor with the whole downline under another sponsor',
  arguments: {
    distributorNo,
    sponsorNo: argument({
      placeholder: 'SPONSOR',
      summary: 'the new sponsor; or --to',
      parse: text(NO_CHARACTERS),
      optional: true,
    }),
  },
  options: {
    to: option({ placeholder: 'NO', summary: 'the new sponsor', parse: text(NO_CHARACTERS) }),
    reason: option({ placeholder: 'R', summary: 'why; kept with the move', parse: text(), required: true }),
    as: optionalActor,
  },
  async run({ get, transaction }, { distributorNo: no, sponsorNo, to, reason, as }) {
    const toSponsorNo = sponsorNo ?? to;
    if (toSponsorNo === undefined || (to !== undefined && sponsorNo !== undefined && to !== sponsorNo)) {
      throw invalid(
        'move-sponsor',
        'Say once which sponsor the leg moves to: "upline move NO SPONSOR --reason R".',
        {
          field: 'to',
        },
      );
    }
    const moved = await transaction((tx) =>
      get(MoveDistributor).move(tx, { distributorNo: no, toSponsorNo, reason, by: as }),
    );
    return { ...moved, movedAt: moved.movedAt.toISOString() };
  },
  print: ({ distributorNo: no, fromSponsorNo, toSponsorNo, people }, out) =>
    out.line(`${no} moved from ${fromSponsorNo} to ${toSponsorNo}, ${people} people in all.`),
});

const status = command({
  name: 'status',
  summary: 'somebody leaves, is suspended or comes back',
  arguments: {
    distributorNo,
    to: argument({
      placeholder: 'terminated|suspended|active',
      summary: 'the new status',
      parse: oneOf(...DISTRIBUTOR_STATUSES),
    }),
  },
  options: {
    reason: option({ placeholder: 'R', summary: 'why; kept with the change', parse: text() }),
    as: optionalActor,
  },
  async run({ get, transaction }, { distributorNo: no, to, reason, as }) {
    const changed = await transaction((tx) =>
      get(ChangeStatus).change(tx, { distributorNo: no, toStatus: to, reason, by: as }),
    );
    return { ...changed, changedAt: changed.changedAt.toISOString() };
  },
  print: ({ distributorNo: no, fromStatus, toStatus }, out) =>
    out.line(`${no} was ${fromStatus} and is ${toStatus}.`),
});

const rebuild = command({
  name: 'rebuild',
  summary: 'make the sponsor closure anew from the sponsor links',
  async run({ get, transaction }) {
    return { closureRows: await transaction((tx) => get(ClosureCheck).rebuild(tx, COMMAND_LINE)) };
  },
  print: ({ closureRows }, out) => out.line(`The closure is made anew: ${closureRows} rows.`),
});

export const networkCommands: readonly CliCommand[] = [importDistributors, enrol, move, status, rebuild];
