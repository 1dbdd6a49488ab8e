import type { Printer } from '../../platform/cli';
import type { BatchInFull } from '../batches/batch.view';

/** What to do next, by state. */
const NEXT: Partial<Record<BatchInFull['state'], (id: number) => string>> = {
  draft: (id) => `Freeze it anew with "upline payout freeze --batch ${id} --as NAME", or cancel it.`,
  frozen: (id) => `It waits for somebody else: "upline payout approve ${id} --as NAME".`,
  approved: (id) => `Next: "upline payout export ${id} --out FILE".`,
  exported: (id) => `Once the bank has the file: "upline payout submitted ${id} --reference R --as NAME".`,
  submitted: () => 'Next: the bank’s answer, "upline payout answer FILE --format F".',
};

/** A batch for people. */
export function printBatch(batch: BatchInFull, out: Printer): void {
  const { id, state, format, items, amount, currency, balanceCurrency, gross, fee, tax, rate, rateOn } =
    batch;
  out.line(`Batch ${id} (${format}) is ${state}.`);
  if (items !== null) {
    out.line(`  ${items} payouts, ${amount} ${currency}`);
    out.line(`  from balances ${gross} ${balanceCurrency}, of it tax ${tax}, fee ${fee}`);
    if (rate !== null) out.line(`  at ${rate} ${currency} for 1 ${balanceCurrency}, rate of ${rateOn}`);
    out.line(`  hash ${batch.hash}`);
  }
  if (batch.approvalWaived)
    out.line('  One person froze and approved it: the rule of two people was waived.');
  if (batch.rejectedReason !== null && state === 'draft') {
    out.line(`  rejected by ${batch.rejectedBy}: ${batch.rejectedReason}`);
  }
  if (batch.cancelReason !== null) {
    out.line(`  cancelled by ${batch.cancelledBy} (${batch.cancelGround}): ${batch.cancelReason}`);
  }
  for (const [of, { items: number, amount: sum }] of Object.entries(batch.states)) {
    out.line(`  ${of}: ${number}, ${sum} ${currency}`);
  }
  const leftOut = Object.entries(batch.leftOut);
  if (leftOut.length > 0) {
    out.line(`Not in it: ${leftOut.map(([reason, number]) => `${number} ${reason}`).join(', ')}`);
    out.line(`  who: "upline payout left-out ${id} --out FILE"`);
  }
  for (const { account, distributorNos } of batch.sharedAccounts) {
    out.line(`One account, several people: ${account} of ${distributorNos.slice(0, 10).join(', ')}`);
  }
  for (const { part, fileName, sha256, bytes, count, controlSum } of batch.files) {
    out.line(
      `File ${part}: ${fileName}, ${count} payments, ${controlSum} ${currency}, ${bytes} bytes, SHA-256 ${sha256}`,
    );
  }
  const next = NEXT[state]?.(id);
  if (next !== undefined) out.line(next);
}
