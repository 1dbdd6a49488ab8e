import { DomainError } from '../errors';
import type { CliCommand } from './command';
import type { Failure } from './failure';
import type { Output } from './output';
import { Printer } from './printer';

/**
 * What a command says at its end. With `--json` stdout holds one JSON document whatever happens, the result or
 * `{ "error": … }`; the sentence of a refusal stands on stderr in any case.
 */
export class Report {
  private readonly toErr: Printer;
  private presented = false;

  constructor(
    private readonly output: Output,
    private readonly json: boolean,
  ) {
    this.toErr = new Printer(output.err);
  }

  present<R extends object>(value: R, print: (value: R, out: Printer) => void): void {
    this.presented = true;
    if (this.json) this.document(value);
    else print(value, new Printer(this.output.out));
  }

  /** A line for the person in front of it. */
  say(line: string): void {
    if (!this.json) this.toErr.line(line);
  }

  refuse(failure: Failure, error: unknown, command: CliCommand | null): void {
    const { code, message, field, params, usage } = failure;
    if (this.json && !this.presented) this.document({ error: { code, message, field, params } });
    if (!this.json && command && error instanceof DomainError) command.printRefusal(error, this.toErr);
    this.toErr.line(message);
    if (usage !== null) this.toErr.line(`Usage: upline ${usage}`);
  }

  /** The stack, for whoever asked to see it. */
  trace(error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    for (const line of text.split('\n')) this.toErr.line(line);
    if (error instanceof Error && error.cause !== undefined) this.trace(error.cause);
  }

  private document(value: object): void {
    this.output.out(`${JSON.stringify(value, null, 2)}\n`);
  }
}
