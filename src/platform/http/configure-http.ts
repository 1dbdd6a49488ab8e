import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import type { Logger as PinoLogger } from 'pino';
import type { Config } from '../config';
import { requestLog, ROOT_LOGGER } from '../logging';
import { withOrigin } from '../origin';
import { openToOrigins } from './cors';
import { serveApiDocs } from './docs/api-docs';
import { jsonParserOptions, requireFlatObject, requireJson } from './json-body';
import { Metrics } from './metrics/metrics';
import { servePages } from './pages/serve-pages';
import { API_PREFIX, type Request, requestIdOf, type Response } from './request';
import { securityHeaders } from './security-headers';

const UNPREFIXED = ['/health/live', '/health/ready', '/metrics'];

/** Everything about HTTP that is no route. The order is that in which a request passes. */
export function configureHttp(app: NestExpressApplication, config: Config): void {
  app.useLogger(app.get(Logger));
  app.set('trust proxy', config.trustProxy);
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(requestLog(app.get<PinoLogger>(ROOT_LOGGER)));
  app.use(app.get(Metrics).observe);
  app.use(fromRequest);
  app.use(securityHeaders);
  openToOrigins(app, config.corsOrigins);
  app.use((request: Request, _response: Response, next: () => void) => {
    if (UNPREFIXED.includes(request.path)) request.url = API_PREFIX + request.url;
    next();
  });
  app.use(API_PREFIX, neverStored);
  app.use(API_PREFIX, requireJson);
  app.useBodyParser('json', jsonParserOptions);
  app.use(API_PREFIX, requireFlatObject);
  app.setGlobalPrefix(API_PREFIX);
  serveApiDocs(app);
  servePages(app);
}

/** All that a request does is known as coming from it. */
function fromRequest(request: Request, _response: Response, next: () => void): void {
  const address = request.ip ?? null;
  const requestId = requestIdOf(request) || null;
  withOrigin({ via: 'upline', credential: null, personId: null, address, requestId }, next);
}

/** What people earn stays out of every cache. */
function neverStored(_request: Request, response: Response, next: () => void): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
