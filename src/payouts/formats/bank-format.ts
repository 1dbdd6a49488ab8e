import type { MethodKind, PayeeAccount } from '../payee';

/** The company as it pays: its own name and accounts, as configured; null is what nobody has set. */
export interface Payer {
  readonly name: string | null;
  readonly inn: string | null;
  /** 20 digits at the bank with the БИК `bic`. */
  readonly account: string | null;
  readonly bic: string | null;
  readonly bank: string | null;
  readonly correspondentAccount: string | null;
  /** For SEPA. */
  readonly iban: string | null;
  readonly ibanBic: string | null;
  /** Number of the contract with the bank under which registers are paid. */
  readonly registerContract: string | null;
  /** 20 digits: the bank's own account, on which it takes the total of a register. */
  readonly registerAccount: string | null;
  /** What the bank calls payments of this kind (ВидЗачисления); `01` when nobody says. */
  readonly registerKind: string | null;
  /** ИНН of the bank `bank`, which is paid the total of a register. */
  readonly bankInn: string | null;
  /** The name as SEPA is to see it; the name itself when that is written in the SEPA Latin set. */
  readonly latinName: string | null;
}

/** One payment as a file holds it. */
export interface Payment {
  /** 1…n without gaps, in the order of the file. */
  readonly position: number;
  /** By which the bank's answer names it: see {@link BankFormat.reference}. */
  readonly reference: string;
  readonly distributorNo: string;
  readonly payee: PayeeAccount;
  /** Minor units of the file's currency, > 0. */
  readonly amountMinor: bigint;
  /** What it is for, as configured, filled in. */
  readonly purpose: string;
}

/** What decides whether a payment can be written. */
export type Carriable = Pick<Payment, 'payee' | 'purpose' | 'amountMinor'>;

/** A text that a format writes otherwise than it stands, where its profile says so: transliterated, or cut. */
export interface Rewritten {
  readonly field: 'name' | 'purpose';
  readonly from: string;
  readonly to: string;
}

/** Why a payment cannot be written in a format: found when the batch is frozen, and told with the person. */
export interface CannotCarry {
  readonly field: 'kind' | 'name' | 'account' | 'bic' | 'inn' | 'purpose' | 'amount';
  /** Stable, such as `not-in-cp1251`. */
  readonly code: string;
  /** A sentence for people. */
  readonly message: string;
}

export type Carried =
  | { readonly isCarried: true; readonly rewritten: readonly Rewritten[] }
  | { readonly isCarried: false; readonly cause: CannotCarry };

/** What the first export fixes for ever, and what the batch knows of all its payments. */
export interface FileHead {
  readonly batchId: number;
  /**
   * At most 28 characters of `A-Z0-9-`, unique in the world as far as chance goes. 28, because with a position of six
   * digits behind it a payment is still named within the 35 characters of an EndToEndId.
   */
  readonly messageId: string;
  readonly madeAt: Date;
  /** `2026-11-22`: the day on which the bank is to pay. */
  readonly executeOn: string;
  /** The company's, in which a file without offsets tells the time. */
  readonly timeZone: string;
  readonly currency: string;
  readonly minorDigits: number;
  readonly count: number;
  readonly totalMinor: bigint;
  /** First of the payment orders' numbers, where the format uses some (see {@link BankFormat.numbers}). */
  readonly firstNumber: number | null;
  readonly payer: Payer;
}

/** One file of a batch. */
export interface BankFile {
  /** `payments`, or what goes along with it: `payment-order`. */
  readonly part: string;
  /** Without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The bytes, from the first to the last; begun anew at each call. The same bytes each time. */
  chunks(): AsyncIterable<Buffer>;
}

/** Something that the configuration has to say before this format can be written. */
export interface PayerGap {
  /** Key of the configuration, such as `payerIban`. */
  readonly setting: string;
  /** What it must be. */
  readonly message: string;
}

/**
 * How a bank takes payments. A format is pure: payments in, bytes out, in constant memory; it never alters a payment
 * in silence.
 */
export interface BankFormat {
  readonly name: string;
  /** ISO codes of what can be paid with it; the first is meant when nobody says. */
  readonly currencies: readonly [string, ...string[]];
  readonly kinds: readonly MethodKind[];
  /** Payments in one file. */
  readonly mostPayments: number;
  /** How many numbers of the payer's daily sequence a file uses: one `each` payment, `one` for all, or `none`. */
  readonly numbers: 'each' | 'one' | 'none';

  /** What is missing or wrong in the configuration of the payer. */
  gaps(payer: Payer): readonly PayerGap[];

  /** Whether and how a payment can be written; a register holds accounts at the payer's own bank alone. */
  carry(payment: Carriable, payer: Payer): Carried;

  /** By which the bank's answer will name a payment of the file. */
  reference(head: Pick<FileHead, 'batchId' | 'messageId' | 'firstNumber'>, position: number): string;

  /**
   * The files of a batch; the payments come one by one, and are asked for once for each file that holds them.
   * @throws Error when the payments are not those of the head, or one cannot be carried: only a bug makes it so
   */
  files(head: FileHead, payments: () => AsyncIterable<Payment>): readonly BankFile[];
}
