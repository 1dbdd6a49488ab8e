import { Looks } from '../../access';
import {
  actor,
  argument,
  type CliCommand,
  command,
  COMMAND_LINE,
  option,
  text,
  wholeNumber,
} from '../../platform/cli';
import { Adjust } from '../adjustments/adjust.service';
import { AdjustmentView, lookAtAdjustments } from '../adjustments/adjustment.view';

const request = command({
  name: 'adjust',
  summary: 'ask for a correction by hand: a signed amount with a reason',
  details: ['It is booked once somebody else approved it: "adjust approve ID".'],
  arguments: {
    distributorNo: argument({ placeholder: 'NO', summary: 'the distributor', parse: text(32) }),
    amount: argument({ placeholder: 'AMOUNT', summary: 'such as 25.00 or -12.50', parse: text(40) }),
  },
  options: {
    reason: option({
      placeholder: 'R',
      summary: 'why; the distributor sees it',
      parse: text(),
      required: true,
    }),
    as: actor,
  },
  async run(context, { distributorNo, amount, reason, as }) {
    return context.transaction(async (tx) => {
      const id = await context.get(Adjust).request(tx, { distributorNo, amount, reason, by: as });
      return context.get(AdjustmentView).get(tx, id);
    });
  },
  print({ id, amount, currency, distributorNo }, out) {
    out.line(
      `Adjustment ${id}: ${amount} ${currency} for ${distributorNo}. It waits for somebody else: "upline adjust approve ${id} --as NAME".`,
    );
  },
});

const approve = command({
  name: 'adjust approve',
  summary: 'approve a correction by hand, as a second person',
  arguments: {
    id: argument({ placeholder: 'ID', summary: 'its number', parse: wholeNumber(1, 2_000_000_000) }),
  },
  options: { as: actor },
  async run(context, { id, as }) {
    return context.transaction(async (tx) => {
      await context.get(Adjust).approve(tx, id, as);
      return context.get(AdjustmentView).get(tx, id);
    });
  },
  print: ({ id, amount, currency, distributorNo, period }, out) =>
    out.line(
      `Adjustment ${id} is approved: ${amount} ${currency} for ${distributorNo}, booked in ${period}.`,
    ),
});

const list = command({
  name: 'adjust list',
  summary: 'corrections by hand, the newest first',
  async run({ get, transaction }) {
    const found = await transaction((tx) => get(AdjustmentView).list(tx));
    await get(Looks).record('adjustments.seen', COMMAND_LINE, lookAtAdjustments(found));
    return found;
  },
  print: (requests, out) =>
    out.table(requests, [
      { header: 'id', value: ({ id }) => id, align: 'right' },
      { header: 'distributor', value: ({ distributorNo }) => distributorNo },
      { header: 'amount', value: ({ amount }) => amount, align: 'right' },
      { header: 'reason', value: ({ reason }) => reason },
      { header: 'by', value: ({ requestedBy }) => requestedBy },
      { header: 'approved by', value: ({ approvedBy }) => approvedBy },
      { header: 'period', value: ({ period }) => period },
    ]),
});

export const adjustCommands: readonly CliCommand[] = [request, approve, list];
