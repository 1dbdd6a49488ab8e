import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { ThrottlerModule } from '@nestjs/throttler';
import type { DestinationStream } from 'pino';
import type { Config } from '../config';
import { createLogger, LoggingModule } from '../logging';
import { GracefulClose } from './graceful-close';
import { HealthController } from './health/health.controller';
import { Readiness } from './health/readiness';
import { Metrics } from './metrics/metrics';
import { MetricsController } from './metrics/metrics.controller';
import { NoRoute } from './no-route';
import { ProblemFilter } from './problems';
import { CallerThrottlerGuard } from './throttling/caller-throttler.guard';
import { FixedWindows } from './throttling/fixed-windows';
import { RequestValidationPipe } from './validation';

const MINUTE_MS = 60_000;

/**
 * What only a process that serves HTTP needs. Imported after the module whose guard finds out who calls, so that
 * limits are counted per caller.
 */
@Module({})
export class HttpModule {
  /** @param logTo takes the log's lines; else standard error */
  static forRoot(config: Config, logTo?: DestinationStream): DynamicModule {
    return {
      module: HttpModule,
      imports: [
        LoggingModule.forRoot(createLogger(config.logLevel, logTo)),
        TerminusModule.forRoot({ logger: false }),
        ThrottlerModule.forRoot({
          throttlers: [{ ttl: MINUTE_MS, limit: config.requestsPerMinute }],
          storage: new FixedWindows(),
        }),
      ],
      controllers: [HealthController, MetricsController],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: RequestValidationPipe },
        { provide: APP_GUARD, useClass: CallerThrottlerGuard },
        Metrics,
        Readiness,
        NoRoute,
        GracefulClose,
      ],
    };
  }
}
