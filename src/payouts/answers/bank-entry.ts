/** What a bank's answer says of one payment, or of a file as a whole: a step of its work, no booking. */
export interface BankStatus {
  readonly kind: 'status';
  /** Message or batch that it speaks of; null where the file does not say. */
  readonly messageId: string | null;
  /** Null when it speaks of the file as a whole: of all in it that have no status of their own. */
  readonly reference: string | null;
  readonly status: 'accepted' | 'paid' | 'rejected' | 'returned' | 'pending' | 'unknown';
  /** As the bank writes it: `ACSC`, `RJCT`, `зачислено`. */
  readonly bankStatus: string;
  /** `AC04`, `счетЗакрыт`. */
  readonly code: string | null;
  readonly text: string | null;
  /** `2026-11-22`: when the bank did it, where it says so. */
  readonly doneOn: string | null;
  /** What else can tell the payment, in a register's answer. */
  readonly account: string | null;
  /** Minor units of `currency`, or of the batch's where that is null. */
  readonly amountMinor: bigint | null;
  readonly currency: string | null;
}

/** A booked entry of an account statement: money went out of, or came into, our account. */
export interface BankEntry {
  readonly kind: 'entry';
  readonly direction: 'out' | 'in';
  /** Minor units, > 0. */
  readonly amountMinor: bigint;
  readonly currency: string;
  /** `2026-11-22` */
  readonly bookedOn: string;
  /** Our own account that the statement is of. */
  readonly ownAccount: string | null;
  readonly endToEndId: string | null;
  readonly instructionId: string | null;
  readonly paymentInformationId: string | null;
  /** Of a payment order; for money that comes back, of the order that it was sent with. */
  readonly number: string | null;
  readonly orderedOn: string | null;
  /** The other side. */
  readonly account: string | null;
  readonly name: string | null;
  readonly purpose: string | null;
  /** The bank's own reference of the entry; `…/2` is the second payment of one booked as a sum. */
  readonly bankReference: string | null;
  /** Set for money that comes back: `AC04`. */
  readonly returnCode: string | null;
  readonly returnText: string | null;
  /** The bank takes back what it had booked the other way round. */
  readonly isReversal: boolean;
  readonly isFee: boolean;
  /** The bank's charges, minor units, ≥ 0; within the amount, unless the bank means to book them apart. */
  readonly chargesMinor: bigint;
}

/** A statement begins: which account and which days it covers. */
export interface BankStatement {
  readonly kind: 'statement';
  readonly ownAccount: string | null;
  readonly currency: string | null;
  readonly statementId: string | null;
  /** Days, both included. */
  readonly fromOn: string | null;
  readonly untilOn: string | null;
  /** Whole days, and no page of a statement: what it does not hold did not happen. */
  readonly isWhole: boolean;
  readonly openingMinor: bigint | null;
  readonly closingMinor: bigint | null;
}

/** Something that is not as the format says, and was read all the same. */
export interface AnswerWarning {
  readonly kind: 'warning';
  readonly code: string;
  readonly message: string;
}

export type AnswerPart = BankStatus | BankEntry | BankStatement | AnswerWarning;

/** Reads one kind of answer, by its name: bytes in, parts out, in the file's order and constant memory. */
export interface AnswerReader {
  readonly name: string;
  /** @throws invalid `answer-unreadable` when it is no such file at all, with the place */
  read(bytes: AsyncIterable<Buffer>): AsyncIterable<AnswerPart>;
}
