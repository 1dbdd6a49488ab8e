import { SingleBar } from 'cli-progress';

/** How far long work is. Cheap enough to be told often. */
export interface Progress {
  /** A new phase with `total` things to work through; 0 when nobody knows how many. */
  phase(name: string, total: number): void;
  /** How many of them are done, counted from the phase's beginning. */
  done(count: number): void;
  /** Takes the bar away; a phase brings it back. */
  stop(): void;
}

export const noProgress: Progress = {
  phase: () => undefined,
  done: () => undefined,
  stop: () => undefined,
};

const FORMAT =
  '{phase}  {bar}  {percentage}%  {value}/{total}  {rate}  {duration_formatted}, {eta_formatted} to go';
const FORMAT_WITHOUT_TOTAL = '{phase}  {duration_formatted}';
/** Nobody needs a bar for what is over at once. */
const QUIET_MS = 400;

/** A bar on the terminal behind `stream`. */
export function barProgress(stream: NodeJS.WriteStream): Progress {
  let bar: SingleBar | undefined;
  let waiting: NodeJS.Timeout | undefined;
  let count = 0;
  let beganAtMs = 0;

  const stop = (): void => {
    clearTimeout(waiting);
    bar?.stop();
    bar = undefined;
  };
  const rate = (): string => {
    const elapsedSeconds = (performance.now() - beganAtMs) / 1000;
    return elapsedSeconds > 0 ? `${Math.round(count / elapsedSeconds).toLocaleString('en-US')}/s` : '';
  };
  const show = (name: string, total: number): void => {
    bar = new SingleBar({
      stream,
      format: total > 0 ? FORMAT : FORMAT_WITHOUT_TOTAL,
      barsize: 24,
      fps: 8,
      clearOnComplete: true,
      hideCursor: false,
      // Ctrl-C is the frame's to handle.
      gracefulExit: false,
      // Without it the time stands still while nothing is counted.
      forceRedraw: true,
    });
    bar.start(total, count, { phase: name, rate: rate() });
  };
  return {
    phase(name, total) {
      stop();
      count = 0;
      beganAtMs = performance.now();
      waiting = setTimeout(() => show(name, total), QUIET_MS);
      waiting.unref();
    },
    done(value) {
      count = value;
      bar?.update(value, { rate: rate() });
    },
    stop,
  };
}
