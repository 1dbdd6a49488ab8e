import type { Api } from './api';

export interface EventLoopDelay {
  readonly p99: number;
  readonly max: number;
}

/** Delay of the service's event loop since it was last asked, in milliseconds: each reading begins anew. */
export async function eventLoopDelay(api: Api): Promise<EventLoopDelay> {
  const { body } = await api.get('/metrics');
  return { p99: milliseconds(body, 'p99'), max: milliseconds(body, 'max') };
}

function milliseconds(metrics: string, what: keyof EventLoopDelay): number {
  const found = new RegExp(`^nodejs_eventloop_lag_${what}_seconds (\\S+)$`, 'm').exec(metrics);
  if (!found) throw new Error('The service does not tell the delay of its event loop.');
  return Math.round(Number(found[1]) * 10_000) / 10;
}
