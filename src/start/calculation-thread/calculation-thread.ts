import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type {
  HeavyWork,
  MovedMoney,
  MoveTask,
  ProgressSink,
  RunOutcome,
  RunProgress,
  RunTask,
  Simulation,
  SimulationTask,
} from '../../commissions';
import { unavailable } from '../../platform/errors';
import { fromFailure, type Order, type ThreadData, type Word } from './messages';

const LONGEST_WAIT_MS = 10_000;

interface Waiting {
  resolve(result: never): void;
  reject(cause: Error): void;
  progress?: ProgressSink;
  phase?: RunProgress['phase'];
}

/**
 * Heavy work in a thread of its own, with connections of its own, so that this one goes on answering requests. The
 * thread begins with the first work and stays; if it breaks, what it worked on fails and the next work begins another.
 */
@Injectable()
export class CalculationThread implements HeavyWork, BeforeApplicationShutdown {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  constructor(
    private readonly data: ThreadData,
    private readonly entry = join(__dirname, 'thread.js'),
  ) {}

  async calculate(task: RunTask, progress: ProgressSink, signal: AbortSignal): Promise<RunOutcome> {
    signal.throwIfAborted();
    const id = ++this.lastId;
    const giveUp = () => this.worker?.postMessage({ id, kind: 'give-up' } satisfies Order);
    signal.addEventListener('abort', giveUp);
    const order: Order = { id, kind: 'calculate', task: { ...task, gently: true } };
    return this.hand<RunOutcome>(order, progress).finally(() => signal.removeEventListener('abort', giveUp));
  }

  simulate(task: SimulationTask): Promise<Simulation> {
    return this.hand<Simulation>({ id: ++this.lastId, kind: 'simulate', task });
  }

  previewMove(task: MoveTask): Promise<MovedMoney | null> {
    return this.hand<MovedMoney | null>({ id: ++this.lastId, kind: 'preview-move', task });
  }

  /** What is under way is waited for a little, as requests are. What is not done then is done again by whoever asks. */
  async beforeApplicationShutdown(): Promise<void> {
    const deadline = performance.now() + LONGEST_WAIT_MS;
    while (this.waiting.size > 0 && performance.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));
    await this.worker?.terminate();
  }

  private hand<Result>(order: Order, progress?: ProgressSink): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.waiting.set(order.id, { resolve, reject, ...(progress && { progress }) });
      this.running().postMessage(order);
    });
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(this.entry, { workerData: this.data, name: 'calculation' });
    worker.on('message', (word: Word) => this.hear(word));
    let cause: unknown;
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => {
      if (this.worker === worker) this.worker = null;
      for (const [id, { reject }] of this.waiting) {
        this.waiting.delete(id);
        reject(
          unavailable(
            'calculation-ended',
            'The thread that calculates ended before it was done. Nothing of it was kept; try again.',
            { cause },
          ),
        );
      }
    });
    return (this.worker = worker);
  }

  private hear(word: Word): void {
    const waiting = this.waiting.get(word.id);
    if (!waiting) return;
    if (word.kind === 'progress') {
      pass(word.progress, waiting);
      return;
    }
    this.waiting.delete(word.id);
    if (word.kind === 'done') waiting.resolve(word.result as never);
    else waiting.reject(fromFailure(word.failure));
  }
}

function pass({ phase, done, total }: RunProgress, waiting: Waiting): void {
  if (phase === waiting.phase) waiting.progress?.done(done);
  else waiting.progress?.phase(phase, total);
  waiting.phase = phase;
}
