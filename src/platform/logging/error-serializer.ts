import { withoutSecrets } from './redaction';

/** What the log keeps of an error. */
export interface LoggedError {
  type: string;
  message: string;
  code?: string;
  constraint?: string;
  stack?: string;
  cause?: LoggedError;
}

const DEEPEST_CAUSE = 5;

/**
 * The error without the data it was about. Errors of the database carry the statement's parameters and the failing
 * row (`detail`), which hold names and addresses, so fields are picked and never copied. PostgreSQL quotes a value
 * it could not read at the end of the message (`invalid input syntax for type date: "…"`): cut off.
 */
export function loggedError(error: unknown, depth = 1): LoggedError {
  if (!(error instanceof Error))
    return { type: typeof error, message: 'something that is no Error was thrown' };
  const logged: LoggedError = {
    type: error.name,
    message: withoutSecrets(error.message.replace(/: ".*$/s, ': …')),
  };
  const { code, constraint } = error as Error & { code?: unknown; constraint?: unknown };
  if (typeof code === 'string') logged.code = code;
  if (typeof constraint === 'string') logged.constraint = constraint;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  if (frames.length > 0) logged.stack = frames.map((line) => line.trim()).join('\n');
  if (error.cause !== undefined && depth < DEEPEST_CAUSE) logged.cause = loggedError(error.cause, depth + 1);
  return logged;
}
