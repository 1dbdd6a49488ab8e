import { setTimeout as sleep } from 'node:timers/promises';
import { API_PREFIX } from '../../src/platform/http';
import type { Api } from './api';

const LOOK_EVERY_MS = 250;

interface RunShown {
  readonly id: number;
  readonly state: string;
  readonly failure: string | null;
}

/** Begins the close of a month through the API and resolves with the run's id when it is in review. */
export async function closeOverHttp(api: Api, token: string, period: string): Promise<number> {
  const begun = await api.post(`${API_PREFIX}/periods/${period}/runs`, token, {
    kind: 'close',
    earlyReason: 'measured',
  });
  if (begun.status !== 202) throw new Error(`The close was refused with ${begun.status}: ${begun.body}`);
  const { id } = JSON.parse(begun.body) as RunShown;
  for (;;) {
    await sleep(LOOK_EVERY_MS);
    const { state, failure } = JSON.parse(
      (await api.get(`${API_PREFIX}/runs/${id}`, token)).body,
    ) as RunShown;
    if (state === 'done') return id;
    if (state !== 'running') throw new Error(`The run is ${state}: ${failure ?? 'without a reason'}`);
  }
}

/** The month is open again, to be closed once more. */
export async function discardOverHttp(api: Api, token: string, runId: number): Promise<void> {
  const { status, body } = await api.post(`${API_PREFIX}/runs/${runId}/discard`, token, {});
  if (status !== 200) throw new Error(`Discarding was refused with ${status}: ${body}`);
}
