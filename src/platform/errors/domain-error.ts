/** What kind of "no" an error is; HTTP status and exit code are derived from it in one place each. */
export type ErrorKind =
  | 'invalid'
  | 'malformed'
  | 'not-found'
  | 'conflict'
  | 'forbidden'
  | 'unauthenticated'
  | 'throttled'
  | 'unavailable';

export interface DomainErrorDetails {
  /** Field, column or option at fault, where there is one. */
  field?: string;
  /** Facts behind the sentence, for programs. JSON-safe values only. */
  params?: Readonly<Record<string, unknown>>;
  cause?: unknown;
}

/**
 * A refusal that a person can act on. The message is one or two sentences: what is wrong, where, what to do.
 * `code` is stable kebab case and never translated; programs rely on it.
 */
export class DomainError extends Error {
  readonly code: string;
  readonly kind: ErrorKind;
  readonly field: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;

  constructor(kind: ErrorKind, code: string, message: string, details: DomainErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.name = new.target.name;
    this.kind = kind;
    this.code = code;
    this.field = details.field;
    this.params = details.params ?? {};
  }
}

export const invalid = (code: string, message: string, details?: DomainErrorDetails): DomainError =>
  new DomainError('invalid', code, message, details);

export const notFound = (code: string, message: string, details?: DomainErrorDetails): DomainError =>
  new DomainError('not-found', code, message, details);

export const conflict = (code: string, message: string, details?: DomainErrorDetails): DomainError =>
  new DomainError('conflict', code, message, details);

export const forbidden = (code: string, message: string, details?: DomainErrorDetails): DomainError =>
  new DomainError('forbidden', code, message, details);

/** Contradicts itself, so that nobody can know what is asked for. */
export const malformed = (code: string, message: string, details?: DomainErrorDetails): DomainError =>
  new DomainError('malformed', code, message, details);

/** Not who may ask: nobody is known, or not well enough. */
export const unauthenticated = (code: string, message: string, details?: DomainErrorDetails): DomainError =>
  new DomainError('unauthenticated', code, message, details);

/** Too often. @param retryAfterSeconds when it is worth another try */
export const throttled = (code: string, message: string, retryAfterSeconds: number): DomainError =>
  new DomainError('throttled', code, message, { params: { retryAfterSeconds } });

export const unavailable = (code: string, message: string, details?: DomainErrorDetails): DomainError =>
  new DomainError('unavailable', code, message, details);
