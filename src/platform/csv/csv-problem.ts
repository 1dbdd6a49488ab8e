import { cutValue } from './quoted';

/** What is wrong with one row: a sentence for people, a stable code for programs. */
export interface CsvProblem {
  /** Physical line, from 1, on which the row starts. */
  readonly line: number;
  /** Name of the column at fault; null where the row as a whole is. */
  readonly column: string | null;
  /** What stood there, cut to 80 characters; null where no single value is at fault. */
  readonly value: string | null;
  /** Stable, kebab case. */
  readonly code: string;
  readonly message: string;
}

/** Why one field's text is not a value. No exception, because a file may hold a million of them. */
export class FieldCause {
  constructor(
    readonly code: string,
    readonly message: string,
  ) {}
}

/** `column` is named in the message. Never throws. */
export type FieldParser<T> = (text: string, column: string) => T | FieldCause;

export const isCause = (result: unknown): result is FieldCause => result instanceof FieldCause;

/** The cause, put on its line and column. */
export const fieldProblem = (line: number, column: string, value: string, cause: FieldCause): CsvProblem => ({
  line,
  column,
  value: cutValue(value),
  code: cause.code,
  message: cause.message,
});
