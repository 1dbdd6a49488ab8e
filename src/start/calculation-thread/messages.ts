import type {
  MovedMoney,
  MoveTask,
  RunOutcome,
  RunProgress,
  RunTask,
  Simulation,
  SimulationTask,
} from '../../commissions';
import { DomainError, type ErrorKind } from '../../platform/errors';
import type { Config } from '../../platform/config';

/** What the thread is started with. */
export interface ThreadData {
  readonly config: Config;
  readonly databaseUrl: string;
}

/** To the thread. `id` tells pieces of work apart. */
export type Order =
  | { readonly id: number; readonly kind: 'calculate'; readonly task: RunTask }
  | { readonly id: number; readonly kind: 'simulate'; readonly task: SimulationTask }
  | { readonly id: number; readonly kind: 'preview-move'; readonly task: MoveTask }
  | { readonly id: number; readonly kind: 'give-up' };

/** From the thread. */
export type Word =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: RunProgress }
  | {
      readonly id: number;
      readonly kind: 'done';
      readonly result: RunOutcome | Simulation | MovedMoney | null;
    }
  | { readonly id: number; readonly kind: 'failed'; readonly failure: Failure };

/** An error as it can be handed over: a refusal stays one. */
export interface Failure {
  readonly message: string;
  readonly stack: string | undefined;
  readonly refusal:
    | {
        readonly kind: ErrorKind;
        readonly code: string;
        readonly field: string | undefined;
        readonly params: Readonly<Record<string, unknown>>;
      }
    | undefined;
}

export function toFailure(cause: unknown): Failure {
  if (!(cause instanceof Error)) return { message: String(cause), stack: undefined, refusal: undefined };
  const { message, stack } = cause;
  if (!(cause instanceof DomainError)) return { message, stack, refusal: undefined };
  const { kind, code, field, params } = cause;
  return { message, stack, refusal: { kind, code, field, params } };
}

export function fromFailure({ message, stack, refusal }: Failure): Error {
  const error = refusal
    ? new DomainError(refusal.kind, refusal.code, message, {
        ...(refusal.field === undefined ? {} : { field: refusal.field }),
        params: refusal.params,
      })
    : new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
}
