import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Logger } from 'pino';

/** Injection token of the process's pino logger. */
export const ROOT_LOGGER = Symbol('RootLogger');

/**
 * Puts Nest's own logger (`new Logger(Class.name)`) over pino; what is logged while a request is served carries its
 * id. The line per request is {@link requestLog}'s, which must stand before the body is read, so it is no Nest
 * middleware: `useExisting` keeps nestjs-pino from writing a second one.
 */
@Module({})
export class LoggingModule {
  static forRoot(logger: Logger): DynamicModule {
    return {
      module: LoggingModule,
      imports: [LoggerModule.forRoot({ pinoHttp: { logger }, useExisting: true })],
      providers: [{ provide: ROOT_LOGGER, useValue: logger }],
      exports: [ROOT_LOGGER],
    };
  }
}
