import type { BankEntry } from '../bank-entry';
import { paymentOf, type CamtPayment } from './camt-payment';
import { amountOf, isoDayOf, textOf } from './values';
import type { XmlElement } from './xml/xml-element';

export interface EntryReading {
  readonly entries: readonly BankEntry[];
  /** Codes of what is not as it should be. */
  readonly doubts: readonly string[];
}

/** Codes of ISO's own list for what a bank takes for its work. */
const FEE_SUBFAMILIES = new Set(['CHRG', 'COMM', 'FEES', 'COMT', 'COME', 'COMI']);

const nothing = (...doubts: string[]): EntryReading => ({ entries: [], doubts });

/**
 * A booked entry: one part for each payment in it where their amounts add up, else the entry as a whole. Entries that
 * are pending or only informed of are none.
 */
export function entriesOf(
  entry: XmlElement,
  payments: readonly CamtPayment[],
  ownAccount: string | null,
): EntryReading {
  const status = textOf(entry.textAt('Sts', 'Cd')) ?? textOf(entry.textAt('Sts'));
  if (status !== 'BOOK') return nothing(...(status === null ? ['entry-without-status'] : []));
  const currency = textOf(entry.at('Amt')?.attributes.get('Ccy')) ?? '';
  const amountMinor = amountOf(entry.textAt('Amt'), currency);
  const indicator = textOf(entry.textAt('CdtDbtInd'));
  const bookedOn = dayAt(entry, 'BookgDt') ?? dayAt(entry, 'ValDt');
  const isKnown = indicator === 'CRDT' || indicator === 'DBIT';
  if (amountMinor === null || amountMinor < 0n || !isKnown || bookedOn === null)
    return nothing('entry-unreadable');
  if (amountMinor === 0n) return nothing();
  const direction = indicator === 'DBIT' ? 'out' : 'in';
  const isReversal = ['true', '1'].includes(entry.textAt('RvslInd')?.trim() ?? '');
  const bankReference = textOf(entry.textAt('AcctSvcrRef')) ?? textOf(entry.textAt('NtryRef'));
  const batchId = textOf(entry.textAt('NtryDtls', 'Btch', 'PmtInfId'));
  const whole = paymentOf(entry, direction, ownAccount);
  const common = { kind: 'entry', currency, bookedOn, ownAccount, number: null, orderedOn: null } as const;

  const one = (payment: CamtPayment, amount: bigint, reference: string | null): BankEntry => {
    const goes = payment.direction ?? direction;
    const { facts } = payment;
    const isReturn = facts.returnCode !== null || (isReversal && goes === 'in');
    return {
      ...common,
      ...facts,
      direction: goes,
      amountMinor: amount,
      bankReference: reference ?? facts.bankReference,
      paymentInformationId: facts.paymentInformationId ?? batchId,
      returnCode: isReturn ? (facts.returnCode ?? 'reversal') : null,
      isReversal,
      isFee: goes === 'out' && !isReversal && facts.endToEndId === null && isFeeOf(entry),
    };
  };

  const [first, ...others] = payments;
  if (first === undefined) return { entries: [one(whole, amountMinor, bankReference)], doubts: [] };
  if (others.length === 0) {
    // Its own amount may be another: in another currency, or without charges. Booked is what the entry says.
    const charges = first.facts.chargesMinor > 0n ? first.facts.chargesMinor : whole.facts.chargesMinor;
    return {
      entries: [
        one(
          { ...first, direction: null, facts: { ...first.facts, chargesMinor: charges } },
          amountMinor,
          bankReference,
        ),
      ],
      doubts: [],
    };
  }
  if (sumOf(payments, direction, currency) !== amountMinor) {
    const doubts = payments.some(({ amount }) => amount !== null) ? ['payments-do-not-add-up'] : [];
    return { entries: [one(together(whole, payments, batchId), amountMinor, bankReference)], doubts };
  }
  const parts = payments.map((payment, index) =>
    one(payment, payment.amount!.minor, bankReference && `${bankReference}/${index + 1}`),
  );
  return { entries: parts.filter((part) => part.amountMinor > 0n), doubts: [] };
}

/** Null when one of them says nothing, or speaks in another currency. */
function sumOf(payments: readonly CamtPayment[], direction: 'in' | 'out', currency: string): bigint | null {
  let sum = 0n;
  for (const payment of payments) {
    if (payment.amount?.currency !== currency) return null;
    sum += (payment.direction ?? direction) === direction ? payment.amount.minor : -payment.amount.minor;
  }
  return sum;
}

/** What all of them say alike may stand for the whole. */
function together(whole: CamtPayment, payments: readonly CamtPayment[], batchId: string | null): CamtPayment {
  const ids = new Set(payments.map(({ facts }) => facts.paymentInformationId));
  const [id = null] = ids;
  const paymentInformationId = batchId ?? (ids.size === 1 ? id : null);
  return { ...whole, facts: { ...whole.facts, paymentInformationId } };
}

const dayAt = (entry: XmlElement, field: string): string | null =>
  isoDayOf(entry.textAt(field, 'Dt')) ?? isoDayOf(entry.textAt(field, 'DtTm'));

const isFeeOf = (entry: XmlElement): boolean =>
  FEE_SUBFAMILIES.has(textOf(entry.textAt('BkTxCd', 'Domn', 'Fmly', 'SubFmlyCd')) ?? '');
