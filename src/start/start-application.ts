import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import type { StartApplication } from '../platform/cli';

/** The application's services for a command, without HTTP or a schedule. Errors are the command's to tell: Nest logs none. */
export const startApplication: StartApplication = (platform) =>
  NestFactory.createApplicationContext(AppModule.forRoot(platform), { logger: false, abortOnError: false });
