import { setTimeout as sleep } from 'node:timers/promises';
import { Calendar, formatPeriod } from '../../src/periods';
import type { Bench } from '../context';
import { importOrders } from '../take-in';
import { type Percentiles, seconds } from '../timing';
import { Api } from './api';
import { closeOverHttp, discardOverHttp } from './close-over-http';
import { eventLoopDelay, type EventLoopDelay } from './event-loop';
import { Latencies, type Latency } from './latencies';
import { askSteadily } from './open-loop';
import { adminToken, findLeaders, findOthers } from './people';
import { type Asked, everydayQuestions, KINDS, LARGER_KINDS, largerQuestions } from './questions';
import { withService } from './service';

/** Milliseconds from the instant at which a question was due until the whole answer was there. */
export interface HttpMeasures {
  /** While a month of the whole network closed. */
  readonly kinds: Record<string, Latency>;
  /** By name or volume, where a level holds more than five thousand. */
  readonly larger_levels: Record<string, Latency>;
  /** The same questions while nothing else went on. */
  readonly quiet: Record<string, Latency>;
  readonly errors: number;
  /** How late the questions themselves were, within all times above: the machine is shared with who asks. */
  readonly asked_late: Percentiles;
  /** Of the worst of the closes. */
  readonly event_loop_p99_ms: number;
  readonly event_loop_max_ms: number;
  readonly close_seconds: readonly number[];
}

const PER_SECOND = 50;
const LARGER_PER_SECOND = 1;
const WARM_UP_MS = 5_000;
const QUIET_MS = 10_000;
/** A close of a million is over in seconds, too few for a percentile: it is discarded and closed again. */
const CLOSES = 3;

/** The service in a process of its own, asked fifty times a second while it closes a second month. */
export async function measureHttp(bench: Bench, runId: number): Promise<HttpMeasures> {
  const calendar = bench.app.get(Calendar, { strict: false });
  const month = formatPeriod(calendar.currentPeriod());
  const lastDay = Math.min(bench.network.lastDay, Number(calendar.today().slice(8)));
  await importOrders(bench, { ...bench.network, month, lastDay }, 'N-');
  const asked: Asked = {
    leaders: await findLeaders(bench, runId),
    others: await findOthers(bench, runId),
    adminToken: await adminToken(bench),
    period: bench.network.month,
  };
  bench.say('Asking the service while it closes …');
  return withService(bench.applicationUrl, async (url) => {
    const api = new Api(url);
    try {
      return await askWhileClosing(api, asked, month);
    } finally {
      api.close();
    }
  });
}

async function askWhileClosing(api: Api, asked: Asked, month: string): Promise<HttpMeasures> {
  const [quiet, closing] = [new Latencies(), new Latencies()];
  await askAll(api, asked, new Latencies(), sleep(WARM_UP_MS));
  await askAll(api, asked, quiet, sleep(QUIET_MS));
  const closeSeconds: number[] = [];
  const delays: EventLoopDelay[] = [];
  for (let round = 0; round < CLOSES; round++) {
    await eventLoopDelay(api);
    let closedRun = 0;
    const closed = seconds(async () => {
      closedRun = await closeOverHttp(api, asked.adminToken, month);
    });
    await askAll(api, asked, closing, closed);
    delays.push(await eventLoopDelay(api));
    closeSeconds.push(await closed);
    if (round < CLOSES - 1) await discardOverHttp(api, asked.adminToken, closedRun);
  }
  if (closing.firstError !== null) process.stderr.write(`${closing.firstError}\n`);
  return {
    kinds: closing.summary(KINDS),
    larger_levels: closing.summary(LARGER_KINDS),
    quiet: quiet.summary([...KINDS, ...LARGER_KINDS]),
    errors: quiet.errors + closing.errors,
    asked_late: closing.lateness(),
    event_loop_p99_ms: Math.max(...delays.map(({ p99 }) => p99)),
    event_loop_max_ms: Math.max(...delays.map(({ max }) => max)),
    close_seconds: closeSeconds,
  };
}

async function askAll(api: Api, asked: Asked, latencies: Latencies, until: Promise<unknown>): Promise<void> {
  const larger = largerQuestions(asked);
  await Promise.all([
    askSteadily(api, everydayQuestions(asked), PER_SECOND, latencies, until),
    larger && askSteadily(api, larger, LARGER_PER_SECOND, latencies, until),
  ]);
}
