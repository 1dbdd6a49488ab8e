import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '../config';
import { configureHttp } from './configure-http';
import { answerUnreadable } from './unreadable-request';

/**
 * The HTTP application over `module` (which imports `HttpModule`), ready for `listen`. `close()` ends it gracefully;
 * signals are the caller's, who may have more to close.
 */
export async function createHttpApp(module: DynamicModule, config: Config): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(module, {
    bufferLogs: true,
    abortOnError: false,
    bodyParser: false,
    // /distributors/export before /distributors/:no, in whichever order they were declared.
    routeResolutionStrategy: 'specificity',
    routeConflictPolicy: { duplicate: 'error' },
  });
  configureHttp(app, config);
  answerUnreadable(app.getHttpServer());
  return app;
}
