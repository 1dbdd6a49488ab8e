/** How far a run is. `done` and `total` count what the phase works through. */
export interface RunProgress {
  readonly phase:
    'waiting' | 'reading' | 'calculating' | 'adjustments' | 'writing' | 'indexing' | 'finishing';
  readonly done: number;
  readonly total: number;
}

/** Told by a run as it goes; must be cheap, for it is called often. */
export interface ProgressSink {
  phase(phase: RunProgress['phase'], total: number): void;
  done(count: number): void;
}

export const silentProgress: ProgressSink = { phase: () => undefined, done: () => undefined };
