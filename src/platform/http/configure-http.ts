import type { NestExpressApplication } from '@nestjs/platform-express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import type { Logger as PinoLogger } from 'pino';
import type { Config } from '../config';
import { requestLog, ROOT_LOGGER } from '../logging';
import { withOrigin } from '../origin';
import { serveApiDocs } from './docs/api-docs';
import { jsonParserOptions, requireFlatObject, requireJson } from './json-body';
import { Metrics } from './metrics/metrics';
import { API_PREFIX, type Request, requestIdOf, type Response } from './request';

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
  app.use(securityHeaders());
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
}

/** All that a request does is known as coming from it. */
function fromRequest(request: Request, _response: Response, next: () => void): void {
  const address = request.ip ?? null;
  const requestId = requestIdOf(request) || null;
  withOrigin({ via: 'upline', credential: null, personId: null, address, requestId }, next);
}

/** Helmet's defaults, but for the switch to https: whether there is any is the proxy's to know. */
function securityHeaders(): ReturnType<typeof helmet> {
  return helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } });
}

/** What people earn stays out of every cache. */
function neverStored(_request: Request, response: Response, next: () => void): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
