import { createHash } from 'node:crypto';
import { maskedAccount } from '../../../platform/bank-accounts';
import type { Keys } from '../../../platform/secrets';
import { ACCOUNT_PURPOSE } from '../../payee';
import type { BankEntry } from '../bank-entry';

/** What the other side of an entry is sealed for. */
export const ENTRY_PURPOSE = 'bank entry';
const KEY_BYTES = 16;

/** What a statement tells of the other side. */
export interface OtherSide {
  readonly account: string | null;
  readonly name: string | null;
  readonly purpose: string | null;
  readonly returnText: string | null;
}

export interface SealedEntry {
  readonly key: Buffer;
  readonly sealed: Buffer | null;
  readonly accountHmac: Buffer | null;
  readonly maskedAccount: string | null;
}

/** An entry's key, by which it is known again, and its personal part encrypted. */
export function sealEntry(keys: Keys, entry: BankEntry): SealedEntry {
  const { account, name, purpose, returnText } = entry;
  const accountHmac = account === null ? null : keys.digest(ACCOUNT_PURPOSE, account);
  const key = keyOf(entry);
  const isNamed = account !== null || name !== null || purpose !== null || returnText !== null;
  const plain = Buffer.from(JSON.stringify({ account, name, purpose, returnText } satisfies OtherSide));
  return {
    key,
    sealed: isNamed ? keys.seal(ENTRY_PURPOSE, plain, key.toString('hex')) : null,
    accountHmac,
    maskedAccount: account === null ? null : maskedAccount(account),
  };
}

/** How `Secrets.open` opens it: purpose and whose it is. */
export const sealOf = (key: Buffer): readonly [purpose: string, boundTo: string] => [
  ENTRY_PURPOSE,
  key.toString('hex'),
];

export const otherSideOf = (plain: Buffer): OtherSide => JSON.parse(plain.toString()) as OtherSide;

/**
 * Digest of what tells an entry in whichever statement it stands: the account, the bank's reference, the day, amount
 * and references. Not keyed: it holds for ever, also under another secret. Of the other side only what was ordered, so
 * that a bank that begins to write names otherwise tells nothing twice.
 */
function keyOf(entry: BankEntry): Buffer {
  const told = [
    entry.ownAccount,
    entry.bankReference,
    entry.direction,
    String(entry.amountMinor),
    entry.currency,
    entry.bookedOn,
    entry.endToEndId,
    entry.instructionId,
    entry.paymentInformationId,
    entry.number,
    entry.orderedOn,
  ];
  return createHash('sha256').update(JSON.stringify(told)).digest().subarray(0, KEY_BYTES);
}
