export { createLogger } from './create-logger';
export { type LoggedError } from './error-serializer';
export { LoggingModule, ROOT_LOGGER } from './logging.module';
export { requestLog } from './request-log';
