import type { BankFileMeasures } from './bank-files';
import type { CloseMeasures } from './close';
import type { ExplainMeasures } from './explain';
import type { PeriodFloor } from './floor/period-floor';
import type { VariantSeconds } from './floor/variants';
import type { HttpMeasures } from './http/measure-http';
import type { Percentiles } from './timing';
import type { TreeShape } from './tree';

/** All that needs the closure; null where it is left out. */
export interface ClosureMeasures {
  readonly import_distributors_seconds: number | null;
  readonly import_distributors_floor_seconds: number | null;
  readonly import_distributors_floor_variants: VariantSeconds | null;
  readonly import_orders_seconds: number | null;
  readonly import_orders_floor_seconds: number | null;
  readonly import_orders_floor_variants: VariantSeconds | null;
  readonly closure_sql_seconds: number | null;
  readonly explain_ms: ExplainMeasures | null;
  readonly enrol_ms: Percentiles | null;
  readonly move_10000_seconds: number | null;
  /** How many people really were in the leg. */
  readonly move_people: number | null;
  /** Somebody's upline, asked while the move was made. */
  readonly read_during_move_ms: Percentiles | null;
  /** Null also where it was not asked for. */
  readonly http: HttpMeasures | null;
}

/** Seconds, milliseconds, counts and megabytes, by the names under which they are kept. */
export interface Measures extends TreeShape, CloseMeasures, PeriodFloor, ClosureMeasures {
  readonly distributors: number;
  readonly orders: number;
  readonly approve_seconds: number;
  /** The transfers that the approval posts, into a plain table. */
  readonly approve_plain_copy_seconds: number;
  readonly verify_seconds: number;
  /** Of 100,000 payments whatever the network's size, by format. */
  readonly bank_files: Readonly<Record<string, BankFileMeasures>>;
}
