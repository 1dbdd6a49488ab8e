import { parsePeriod, type PeriodId } from '../../periods';

/** Where an adjustment comes from, read from the text that exports have: `2026-09/level/3/R-17` or `manual/4`. */
export type AdjustmentOrigin =
  | {
      readonly kind: 'clawback';
      readonly closedPeriodId: PeriodId;
      readonly bonus: string;
      readonly level: string;
      readonly refundNo: string;
    }
  | { readonly kind: 'manual'; readonly requestId: number };

const CLAWBACK = /^(\d{4}-\d{2})\/([^/]+)\/([^/]+)\/([^/]+)$/;
const MANUAL = /^manual\/(\d{1,10})$/;

/** Throws on any other text: runs write no other. */
export function readOrigin(origin: string): AdjustmentOrigin {
  const [, period, bonus, level, refundNo] = CLAWBACK.exec(origin) ?? [];
  if (period !== undefined) {
    return {
      kind: 'clawback',
      closedPeriodId: parsePeriod(period),
      bonus: bonus!,
      level: level!,
      refundNo: refundNo!,
    };
  }
  const [, requestId] = MANUAL.exec(origin) ?? [];
  if (requestId !== undefined) return { kind: 'manual', requestId: Number(requestId) };
  throw new Error(`"${origin}" is not where an adjustment comes from.`);
}
