import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import pretty from 'pino-pretty';
import type { Config } from '../config';
import { loggedError } from './error-serializer';
import { redactedPaths } from './redaction';

/**
 * The process's log: JSON lines, or coloured ones where a person looks at a terminal. It goes to standard error, so
 * that the output of a command stays its own.
 * @param destination takes the lines; else standard error
 */
export function createLogger(level: Config['logLevel'], destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: redactedPaths, censor: '[redacted]' },
      serializers: { err: loggedError },
    },
    destination ??
      (process.stderr.isTTY ? pretty({ destination: 2, sync: true, colorize: true }) : pino.destination(2)),
  );
}
