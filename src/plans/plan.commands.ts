import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { formatPeriod, parsePeriod } from '../periods';
import {
  actor,
  argument,
  type CliCommand,
  command,
  COMMAND_LINE,
  filePath,
  option,
  text,
  wholeNumber,
} from '../platform/cli';
import { invalid } from '../platform/errors';
import { readPlanDocument } from './document/read-plan-document';
import { diffPlans } from './plan-diff';
import { AddPlanVersion } from './versions/add-plan-version.service';
import { ApprovePlanVersion } from './versions/approve-plan-version.service';
import type { PlanVersion } from './versions/plan-version.entity';
import { PlanVersions } from './versions/plan-versions.view';
import type { Mistake } from './document/mistakes';

const ACTOR_CHARACTERS = 100;

const shown = (version: PlanVersion) => ({
  version: version.number,
  planSet: version.planSet,
  currency: version.currency,
  effectiveFrom: version.effectiveFrom === 0 ? null : formatPeriod(version.effectiveFrom),
  holds: version.holds,
  worstCase: version.worstCase,
  addedBy: version.addedBy,
  addedAt: version.addedAt.toISOString(),
  correctionReason: version.correctionReason,
  approvedBy: version.approvedBy,
  approvalWaived: version.approvalWaived,
});

const add = command({
  name: 'plan add',
  summary: 'add a version of the plan set that takes effect from a period',
  details: ['A period that has begun needs --reason, and a second person: "plan approve".'],
  arguments: { file: argument({ placeholder: 'FILE', summary: 'the plan document, YAML', parse: filePath }) },
  options: {
    from: option({
      placeholder: 'P',
      summary: 'first period that it holds for',
      parse: parsePeriod,
      required: true,
    }),
    as: option({
      placeholder: 'NAME',
      summary: 'who acts; needed for a correction',
      parse: text(ACTOR_CHARACTERS),
    }),
    reason: option({ placeholder: 'R', summary: 'why a period that has begun is corrected', parse: text() }),
  },
  async run({ get, transaction }, { file, from, as, reason }) {
    if (reason !== undefined && as === undefined) {
      throw invalid(
        'plan-correction-actor',
        'A correction is approved by a second person, so say who makes it: --as NAME.',
        {
          field: 'as',
        },
      );
    }
    const document = await readFile(file, 'utf8');
    const fileName = basename(file);
    return transaction(async (tx) => {
      const before = await get(PlanVersions).forPeriod(tx, from);
      const version = await get(AddPlanVersion).add(tx, {
        text: document,
        fileName,
        from,
        by: as ?? COMMAND_LINE,
        reason,
      });
      const replaced = readPlanDocument(before.version.document, `plan version ${before.version.number}`);
      return {
        ...shown(version),
        replaces: before.version.number,
        changes: diffPlans(replaced, readPlanDocument(document, fileName)),
      };
    });
  },
  print(version, out) {
    out.line(`Plan version ${version.version} is kept, from ${version.effectiveFrom ?? 'the beginning'} on.`);
    out.line(`Worst case: ${version.worstCase}`);
    out.line(`What it changes of version ${version.replaces}:`);
    out.table(version.changes, [
      { header: 'where', value: ({ path }) => path },
      { header: 'before', value: (change) => change.before },
      { header: 'after', value: (change) => change.after },
    ]);
    if (!version.holds) {
      out.line(
        `It corrects a period that has begun: somebody else approves it with "upline plan approve ${version.version} --as NAME".`,
      );
    }
  },
  printRefusal(error, out) {
    for (const { line, column, path, message } of (error.params['mistakes'] ?? []) as readonly Mistake[]) {
      out.line(`  line ${line}, column ${column}: ${path === '' ? '' : `${path}: `}${message}`);
    }
  },
});

const approve = command({
  name: 'plan approve',
  summary: 'approve a correction of a period that has begun, as a second person',
  arguments: {
    version: argument({ placeholder: 'VERSION', summary: 'its number', parse: wholeNumber(1, 1_000_000) }),
  },
  options: { as: actor },
  async run({ get, transaction }, { version, as }) {
    return shown(await transaction((tx) => get(ApprovePlanVersion).approve(tx, version, as)));
  },
  print: (version, out) =>
    out.line(`Plan version ${version.version} holds from ${version.effectiveFrom ?? 'the beginning'} on.`),
});

const list = command({
  name: 'plan list',
  summary: 'all versions of the plan set',
  async run({ get, transaction }) {
    return (await transaction((tx) => get(PlanVersions).list(tx))).map(shown);
  },
  print(versions, out) {
    out.table(versions, [
      { header: 'version', value: ({ version }) => version, align: 'right' },
      { header: 'plan set', value: ({ planSet }) => planSet },
      { header: 'from', value: ({ effectiveFrom }) => effectiveFrom ?? 'always' },
      { header: 'holds', value: ({ holds }) => (holds ? 'yes' : 'awaits approval') },
      { header: 'added by', value: ({ addedBy }) => addedBy },
      { header: 'worst case', value: ({ worstCase }) => worstCase },
    ]);
  },
});

export const planCommands: readonly CliCommand[] = [add, approve, list];
