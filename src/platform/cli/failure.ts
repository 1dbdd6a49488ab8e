import { createHash } from 'node:crypto';
import { DomainError } from '../errors';
import { EXIT, type ExitCode } from './exit-codes';
import { refuseFileError } from './file-refusal';
import { Interrupted } from './interruption';
import { UsageError } from './usage-error';

/** Why a command did not do what was asked, in all the forms in which that is told. */
export interface Failure {
  readonly exitCode: ExitCode;
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  readonly params: Readonly<Record<string, unknown>>;
  /** How the command is typed, when it was not. */
  readonly usage: string | null;
}

export function describeFailure(error: unknown): Failure {
  const plain = { field: null, params: {}, usage: null };
  if (error instanceof UsageError) {
    return { ...plain, exitCode: EXIT.usage, code: 'usage', message: error.message, usage: error.usage };
  }
  if (error instanceof Interrupted) {
    return { ...plain, exitCode: error.exitCode, code: 'interrupted', message: error.message };
  }
  const refusal = error instanceof DomainError ? error : refuseFileError(error);
  if (refusal) {
    const { code, message, field, params } = refusal;
    return { exitCode: EXIT.refused, code, message, field: field ?? null, params, usage: null };
  }
  const reference = referenceOf(error);
  return {
    ...plain,
    exitCode: EXIT.refused,
    code: 'unexpected',
    message:
      `Something unexpected went wrong (reference ${reference}): ${firstLine(error)}. ` +
      'Run it again with UPLINE_LOG_LEVEL=debug for the details, and report them with the reference.',
    params: { reference },
  };
}

/** The same fault has the same reference, on every machine: made of the error's kind and the functions it went through. */
function referenceOf(error: unknown): string {
  const functions = error instanceof Error ? (error.stack ?? '').match(/^ +at [^(\n]+(?= \()/gm) : null;
  const kind = error instanceof Error ? error.name : typeof error;
  return createHash('sha256')
    .update([kind, ...(functions ?? [])].join('\n'))
    .digest('hex')
    .slice(0, 8);
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n')[0] ?? '').replace(/\.$/, '');
}
