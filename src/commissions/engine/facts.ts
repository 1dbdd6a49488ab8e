/**
 * What the engine is told of a period: facts alone, no decision. People are numbered 0 … size − 1 in the canonical
 * order: by the bytes of their `distributor_no`. So the same facts in any order of arrival are the same facts.
 */
export interface PeriodFacts {
  readonly size: number;
  /** The period, counted in months: year × 12 + month − 1. */
  readonly month: number;
  /** The sponsor's number at the period's last instant; -1 for the root. */
  readonly sponsor: Int32Array;
  /** Personal volume, whole CV cents, never negative. */
  readonly personalVolume: Float64Array;
  /** The month of enrolment, counted as `month` is. */
  readonly enrolledMonth: Int32Array;
  /** The first month with volume in the own group among the months before; 0 when there was none. */
  readonly firstVolumeMonth: Int32Array;
  /** 1 where the period counts the person; 0 for one who only keeps the place of a later enrolment. */
  readonly counted: Uint8Array;
  /** 1 where the person was terminated at the period's last instant. */
  readonly terminated: Uint8Array;
}

/** Room for the facts of so many people, to be filled by a loader. */
export function emptyFacts(size: number, month: number): PeriodFacts {
  return {
    size,
    month,
    sponsor: new Int32Array(size).fill(-1),
    personalVolume: new Float64Array(size),
    enrolledMonth: new Int32Array(size),
    firstVolumeMonth: new Int32Array(size),
    counted: new Uint8Array(size).fill(1),
    terminated: new Uint8Array(size),
  };
}
