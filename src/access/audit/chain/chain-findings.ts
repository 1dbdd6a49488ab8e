/** What is wrong with the trail, and how it shows. */
export type ChainProblem =
  /** An entry, or its seal, is not what was sealed; or something before it was taken out whole. */
  | 'changed'
  /** A seal whose entry is gone, a gap in the seals, or an entry that waits for its seal and is gone. */
  | 'missing'
  /** A seal that hangs behind another entry than the one before it. */
  | 'out-of-order'
  /** An entry that has no seal and does not wait for one: put in past the application, or its waiting taken away. */
  | 'inserted'
  /** A head that was written down, on a closing report or by a person, is not in the chain any more. */
  | 'head-lost';

export interface ChainFinding {
  readonly problem: ChainProblem;
  /** Place in the chain, digits; null where there is none. */
  readonly sequence: string | null;
  /** Number of the entry, digits; null where it is not known. */
  readonly entryId: string | null;
  /** Of whose closing report the head is, `2026-10`. */
  readonly period: string | null;
}

/** Gathers findings: all are counted, the first hundred kept. */
export class ChainFindings {
  private static readonly MOST = 100;
  readonly kept: ChainFinding[] = [];
  count = 0;

  add(problem: ChainProblem, found: Partial<Omit<ChainFinding, 'problem'>>, times = 1): void {
    this.count += times;
    if (this.hasRoom) this.kept.push({ problem, sequence: null, entryId: null, period: null, ...found });
  }

  get hasRoom(): boolean {
    return this.kept.length < ChainFindings.MOST;
  }
}
