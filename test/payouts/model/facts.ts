import type { Price } from './terms';

export interface Method {
  readonly kind: string;
  readonly account: string;
  readonly currency: string | null;
  readonly usableFromMs: number;
  isRefused: boolean;
}

export interface Person {
  readonly no: string;
  method: Method | null;
  hadMethod: boolean;
  isHeld: boolean;
}

export type Outcome = 'accepted' | 'paid' | 'rejected' | 'returned' | 'cancelled';

export interface Item extends Price {
  readonly no: string;
  readonly method: Method;
  /** Null: as far as the batch. */
  outcome: Outcome | null;
  /** Keeps the person out of other batches. */
  inFlight: boolean;
  /** The bank paid what had been taken back. */
  again: boolean;
  /** As the file names it. */
  reference: string | null;
}

export type State =
  'draft' | 'frozen' | 'approved' | 'exported' | 'submitted' | 'settling' | 'closed' | 'cancelled';

export interface Batch {
  readonly id: number;
  state: State;
  items: Item[];
  hash: string | null;
  frozenBy: string | null;
  /** Day and person of the first export. */
  exported: {
    readonly on: string;
    readonly by: string;
    readonly file: Buffer;
    readonly messageId: string;
  } | null;
  bankReference: string | null;
  cancelledOn: string | null;
}

const OPEN: readonly (Outcome | null)[] = [null, 'accepted'];
export const isOpen = ({ outcome }: Item): boolean => OPEN.includes(outcome);
