import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../../app.module';
import { type HeavyWork, InThisThread, type ProgressSink, type RunProgress } from '../../commissions';
import { systemClock } from '../../platform/clock';
import { giveWay } from './give-way';
import { type Order, type ThreadData, toFailure, type Word } from './messages';

/*
 * The thread's own end: the application without HTTP, over connections of its own. It does what it is handed and
 * tells how far it is.
 */

const TELL_EVERY_MS = 100;

const port = parentPort!;
const { config, databaseUrl } = workerData as ThreadData;
const givenUp = new Map<number, AbortController>();

let work: Promise<HeavyWork> | null = null;
port.on('message', (order: Order) => {
  if (order.kind === 'give-up') givenUp.get(order.id)?.abort();
  else void carryOut(order);
});

async function start(): Promise<HeavyWork> {
  const app = await NestFactory.createApplicationContext(
    AppModule.forRoot({ config, clock: systemClock, databaseUrl }),
    { logger: false, abortOnError: false },
  );
  await giveWay(app.get(DataSource, { strict: false }), databaseUrl);
  return app.get(InThisThread, { strict: false });
}

async function carryOut(order: Exclude<Order, { kind: 'give-up' }>): Promise<void> {
  const { id } = order;
  const control = new AbortController();
  givenUp.set(id, control);
  try {
    work ??= start();
    // One that could not begin, say for want of a connection, is begun anew by the next order.
    work.catch(() => (work = null));
    const heavy = await work;
    say({ id, kind: 'done', result: await resultOf(heavy, order, control.signal) });
  } catch (cause) {
    say({ id, kind: 'failed', failure: toFailure(cause) });
  } finally {
    givenUp.delete(id);
  }
}

function resultOf(heavy: HeavyWork, order: Exclude<Order, { kind: 'give-up' }>, signal: AbortSignal) {
  switch (order.kind) {
    case 'calculate':
      return heavy.calculate(order.task, progressOf(order.id), signal);
    case 'simulate':
      return heavy.simulate(order.task);
    case 'preview-move':
      return heavy.previewMove(order.task);
  }
}

function progressOf(id: number): ProgressSink {
  let current: RunProgress = { phase: 'waiting', done: 0, total: 0 };
  let toldAtMs = 0;
  const tell = (progress: RunProgress) => {
    current = progress;
    toldAtMs = performance.now();
    say({ id, kind: 'progress', progress });
  };
  return {
    phase: (phase, total) => tell({ phase, done: 0, total }),
    done: (done) => {
      if (performance.now() - toldAtMs >= TELL_EVERY_MS) tell({ ...current, done });
    },
  };
}

function say(word: Word): void {
  port.postMessage(word);
}
