/** A pair by number; an id that nobody has is shown as `#42`. */
export interface ClosurePair {
  readonly ancestorNo: string;
  readonly descendantNo: string;
  readonly depth: number;
}

/** What holding the closure against the sponsor links found. Of everything that is wrong a few examples are named. */
export interface ClosureFindings {
  readonly isRight: boolean;
  readonly distributors: number;
  readonly closureRows: number;
  /** Pairs that the links demand and the closure lacks, those of depth 0 included. */
  readonly missing: number;
  /** Of these, people who lack even the pair with themselves. */
  readonly missingSelf: number;
  /** Pairs that no link explains. */
  readonly surplus: number;
  readonly missingExamples: readonly ClosurePair[];
  readonly surplusExamples: readonly ClosurePair[];
  /** People whose depth below the root is not kept as it is. */
  readonly wrongDepths: number;
  /** Counts of people at a level below somebody that are not right. */
  readonly wrongCounts: number;
  /** Circles of sponsors; in each, everybody is sponsored by the next. Their pairs are not judged. */
  readonly cycles: readonly (readonly string[])[];
  /** People on a circle or below one. */
  readonly withoutRoot: number;
  /** People whose sponsor does not exist. */
  readonly dangling: number;
  readonly danglingExamples: readonly string[];
}
