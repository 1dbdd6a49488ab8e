import {
  actor,
  argument,
  type CliCommand,
  command,
  type CliContext,
  filePath,
  option,
  text,
} from '../../platform/cli';
import { writeCsvFile } from '../../platform/csv';
import type { Tx } from '../../platform/database';
import { AskNetwork } from '../ask-network';
import { PersonalDataService } from './personal-data.service';

const distributorNo = argument({ placeholder: 'NO', summary: 'whose data', parse: text(32) });

const exportData = command({
  name: 'personal-data export',
  summary: 'write everything that is kept of one person, for that person',
  arguments: { distributorNo },
  options: {
    out: option({ placeholder: 'FILE', summary: 'the JSON file to write', parse: filePath, required: true }),
    as: actor,
  },
  async run(context, { distributorNo: no, out, as }) {
    const data = await context.transaction(async (tx) =>
      context
        .get(PersonalDataService)
        .export(tx, { ...(await asked(context, tx, no, as)), isForOwner: true }),
    );
    const { sha256 } = await writeCsvFile(out, [JSON.stringify(data, null, 2), '\n']);
    return { distributorNo: no, file: out, sha256 };
  },
  print({ distributorNo: no, file }, out) {
    out.line(`Everything that is kept of ${no} stands in ${file}. It is personal: hand it to nobody else.`);
  },
});

const erase = command({
  name: 'personal-data erase',
  summary: 'make a person who has left nameless, for ever',
  details: ['The number, the tree, the books and the audit trail stay whole. There is no way back.'],
  arguments: { distributorNo },
  options: {
    reason: option({
      placeholder: 'TEXT',
      summary: 'why; kept in the audit trail',
      parse: text(),
      required: true,
    }),
    as: actor,
  },
  run: (context, { distributorNo: no, reason, as }) =>
    context.transaction(async (tx) => {
      const person = await asked(context, tx, no, as);
      return context.get(PersonalDataService).erase(tx, { ...person, reason });
    }),
  print({ distributorNo: no }, out) {
    out.line(
      `Distributor ${no} is nameless now. Backups made before still hold the name; erase again after a restore.`,
    );
  },
});

async function asked({ get }: CliContext, tx: Tx, no: string, by: string) {
  return { distributorId: await get(AskNetwork).knownId(tx, no), distributorNo: no, by };
}

export const personalDataCommands: readonly CliCommand[] = [exportData, erase];
