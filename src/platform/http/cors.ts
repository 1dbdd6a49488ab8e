import type { INestApplication } from '@nestjs/common';

const PREFLIGHT_SECONDS = 600;

/**
 * Pages of other origins read nothing, unless an origin is configured: then programs there may call with a token.
 * Never with the cookie of somebody who is signed in.
 */
export function openToOrigins(app: INestApplication, origins: readonly string[]): void {
  if (origins.length === 0) return;
  app.enableCors({
    origin: [...origins],
    credentials: false,
    methods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key'],
    exposedHeaders: ['Idempotency-Replayed', 'Retry-After', 'X-Request-Id'],
    maxAge: PREFLIGHT_SECONDS,
  });
}
