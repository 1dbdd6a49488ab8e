import { Agent, type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';
import type { ConcreteRequest } from './concrete-request';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly elapsedMs: number;
}

/** After so long something hangs. */
export const LONGEST_MS = 10_000;
const LARGEST_KEPT = 4_000_000;

/** One client of one listening server, over connections that are kept. */
export class Wire {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });

  constructor(private readonly url: string) {}

  /** Reads the answer to its end; of an event stream, which may have none, the first bytes. */
  send({ method, target, headers, body }: ConcreteRequest): Promise<Answer> {
    const { hostname, port } = new URL(this.url);
    const startedAtMs = performance.now();
    return new Promise((resolve, reject) => {
      const asked = request({
        hostname,
        port,
        method,
        path: target,
        headers,
        agent: this.agent,
        timeout: LONGEST_MS,
      });
      const tooLong = setTimeout(() => {
        asked.destroy(new Error(`No whole answer within ${LONGEST_MS / 1000} seconds.`));
      }, LONGEST_MS);
      const done = (response: IncomingMessage, text: string) => {
        clearTimeout(tooLong);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          elapsedMs: performance.now() - startedAtMs,
        });
      };
      asked.on('response', (response) => {
        const isEndless = /event-stream/.test(response.headers['content-type'] ?? '');
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => {
          if (text.length < LARGEST_KEPT) text += piece;
          if (!isEndless) return;
          done(response, text);
          response.destroy();
        });
        response.on('end', () => done(response, text));
        response.on('error', reject);
      });
      asked.on('error', (cause) => {
        clearTimeout(tooLong);
        reject(cause);
      });
      asked.end(body === '' ? undefined : body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
