import { randomUUID } from 'node:crypto';
import type { Level, Logger } from 'pino';
import { type HttpLogger, pinoHttp } from 'pino-http';
import { pathOf, type Request, type Response } from '../http/request';
import { pathWithoutSecrets } from './redaction';

/** What somebody may not do: worth a line to whoever watches for attacks, with the address that it came from. */
const REFUSED: ReadonlySet<number> = new Set([401, 403, 429]);
/** Calls by machines every few seconds: worth a line only to somebody who looks for them. */
const PROBES = /\/(health\/(live|ready)|metrics)$/;

/**
 * Middleware: gives the request its id (also sent as `X-Request-Id`) and writes one line when it is over.
 * The query is left out of the address: people search by name.
 */
export function requestLog(logger: Logger): HttpLogger<Request, Response> {
  return pinoHttp<Request, Response>({
    logger,
    wrapSerializers: false,
    quietReqLogger: true,
    quietResLogger: true,
    serializers: { req: () => undefined, res: () => undefined },
    customAttributeKeys: { reqId: 'requestId', responseTime: 'durationMs' },
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    customLogLevel: levelOf,
    customSuccessMessage: outcome,
    customErrorMessage: outcome,
    customSuccessObject: (request, response, { durationMs }: { durationMs: number }) =>
      facts(request, response, durationMs),
    customErrorObject: (request, response, err, { durationMs }: { durationMs: number }) => ({
      ...facts(request, response, durationMs),
      err,
    }),
  });
}

function levelOf(request: Request, response: Response, error?: Error): Level {
  if (error !== undefined || response.err !== undefined || response.statusCode >= 500) return 'error';
  if (REFUSED.has(response.statusCode)) return 'warn';
  return PROBES.test(pathOf(request)) ? 'debug' : 'info';
}

function outcome(_request: Request, response: Response): string {
  return response.writableEnded ? 'request' : 'request, given up by the caller';
}

function facts(request: Request, response: Response, durationMs: number): Record<string, unknown> {
  return {
    method: request.method,
    path: pathWithoutSecrets(pathOf(request)),
    status: response.statusCode,
    durationMs,
    caller: request.callerKey,
    ...(REFUSED.has(response.statusCode) && { from: request.ip }),
  };
}
