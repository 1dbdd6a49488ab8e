/** What a bank's answer says of one payment, or of a file as a whole: a step of its work, no booking. */
export interface BankStatus {
  readonly kind: 'status';
  /** Message or batch that it speaks of; null where the file does not say. */
  readonly messageId: string | null;
  /** Null when it speaks of the file as a whole. */
  readonly reference: string | null;
  readonly status: 'accepted' | 'paid' | 'rejected' | 'pending' | 'unknown';
  /** As the bank writes it: `ACSC`, `RJCT`, `зачислено`. */
  readonly bankStatus: string;
  /** `AC04`, `счетЗакрыт`. */
  readonly code: string | null;
  readonly text: string | null;
  /** What else can tell the payment, in a register's answer. */
  readonly account: string | null;
  readonly amountMinor: bigint | null;
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
  /** Of a payment order. */
  readonly number: string | null;
  readonly orderedOn: string | null;
  /** The other side. */
  readonly account: string | null;
  readonly name: string | null;
  readonly purpose: string | null;
  /** The bank's own reference of the entry. */
  readonly bankReference: string | null;
  /** Set for money that comes back: `AC04`. */
  readonly returnCode: string | null;
  readonly returnText: string | null;
  readonly isFee: boolean;
  /** The bank's charges within, minor units, ≥ 0. */
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
