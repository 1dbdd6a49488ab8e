import type { Measures } from './measures';

/** A ratio that was promised, and what came out. */
export interface Target {
  readonly what: string;
  /** Null where it was not measured. */
  readonly value: number | null;
  readonly atMost: number;
}

/** For a million distributors and three million orders on two cores; at other sizes they tell how it grows. */
export function targetsOf(measures: Measures): Target[] {
  const { close_seconds: close, http } = measures;
  const ratio = (value: number | null, of: number | null): number | null =>
    value === null || of === null || of === 0 ? null : value / of;
  return [
    { what: 'close ÷ floor', value: ratio(close, measures.floor_seconds), atMost: 1.5 },
    { what: 'close ÷ SQL over the closure', value: ratio(close, measures.closure_sql_seconds), atMost: 0.35 },
    {
      what: 'approval ÷ plain COPY of its transfers',
      value: ratio(measures.approve_seconds, measures.approve_plain_copy_seconds),
      atMost: 1.5,
    },
    { what: 'engine ÷ close', value: ratio(measures.engine_seconds, close), atMost: 0.1 },
    { what: 'peak memory, MB', value: measures.peak_rss_mb, atMost: 1536 },
    {
      what: 'import of distributors ÷ floor',
      value: ratio(measures.import_distributors_seconds, measures.import_distributors_floor_seconds),
      atMost: 1.5,
    },
    {
      what: 'import of orders ÷ floor',
      value: ratio(measures.import_orders_seconds, measures.import_orders_floor_seconds),
      atMost: 1.5,
    },
    ...Object.entries(measures.bank_files).map(([format, file]) => ({
      what: `bank file of 100,000 payments, ${format} ÷ its bytes`,
      value: ratio(file.seconds, file.plain_seconds),
      atMost: 50,
    })),
    { what: 'one enrolment, p99 ms', value: measures.enrol_ms?.p99 ?? null, atMost: 5 },
    { what: 'move of a leg, seconds', value: measures.move_10000_seconds, atMost: 3 },
    ...Object.entries(http?.kinds ?? {}).map(([kind, { p99 }]) => ({
      what: `${kind} over HTTP during a close, p99 ms`,
      value: p99,
      atMost: 50,
    })),
    ...Object.entries(http?.larger_levels ?? {}).map(([kind, { p99 }]) => ({
      what: `${kind} on larger levels during a close, p99 ms`,
      value: p99,
      atMost: 500,
    })),
    { what: 'event loop during a close, p99 ms', value: http?.event_loop_p99_ms ?? null, atMost: 20 },
    { what: 'failed requests during a close', value: http?.errors ?? null, atMost: 0 },
  ];
}
