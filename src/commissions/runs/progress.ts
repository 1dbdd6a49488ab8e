/** How far a run is. `done` and `total` count what the phase works through. */
export interface RunProgress {
  readonly phase:
    'waiting' | 'reading' | 'calculating' | 'adjustments' | 'writing' | 'indexing' | 'finishing';
  readonly done: number;
  readonly total: number;
}

/** How far a run was when it last told, and how fast. */
export interface RunPace extends RunProgress {
  /** How much of the phase is done in a second; null while that cannot be said. */
  readonly perSecond: number | null;
  /** Of the phase; null where nobody knows how much there is to do. */
  readonly secondsLeft: number | null;
}

export function paceOf({ elapsedMs, ...progress }: RunProgress & { elapsedMs: number }): RunPace {
  const { done, total } = progress;
  const perSecond = elapsedMs > 0 && done > 0 ? Math.round((done * 1000) / elapsedMs) : null;
  const secondsLeft =
    perSecond === null || perSecond === 0 || total === 0
      ? null
      : Math.ceil(Math.max(0, total - done) / perSecond);
  return { ...progress, perSecond, secondsLeft };
}

/** Told by a run as it goes; must be cheap, for it is called often. */
export interface ProgressSink {
  phase(phase: RunProgress['phase'], total: number): void;
  done(count: number): void;
}

export const silentProgress: ProgressSink = { phase: () => undefined, done: () => undefined };
