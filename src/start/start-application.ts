import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import type { StartApplication } from '../platform/cli';
import { prepareApplication } from './prepare-application';

/** The application's services for a command: errors are the command's to tell, so Nest logs nothing. */
export const startApplication: StartApplication = async (platform) => {
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(platform), {
    logger: false,
    abortOnError: false,
  });
  try {
    await prepareApplication(app);
    return app;
  } catch (cause) {
    await app.close();
    throw cause;
  }
};
