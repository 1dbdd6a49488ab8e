import type { DomainError } from '../errors';
import type { BareContext, CliContext } from './context';
import type { Arguments, InputOf, Options } from './inputs';
import type { Printer } from './printer';

// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- no arguments, no input: {} is what is meant
type Nothing = Readonly<Record<never, never>>;

interface Described<A extends Arguments, O extends Options> {
  /** One or two words, `period close`. */
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** More lines for the command's own help. */
  details?: readonly string[];
  /** In the order in which they are typed. */
  arguments?: A;
  options?: O;
  /** Whether what was typed fits together: the sentence on what does not, which is wrong usage; null when it does. */
  check?(input: InputOf<A> & InputOf<O>): string | null;
}

/** A command of the application. */
export interface CommandDefinition<
  A extends Arguments,
  O extends Options,
  R extends object,
> extends Described<A, O> {
  /** Gives the result as `--json` prints it: dates and amounts as text. Refuses with a DomainError. */
  run(context: CliContext, input: InputOf<A> & InputOf<O>): Promise<R>;
  /** The result for a person. */
  print(value: NoInfer<R>, out: Printer): void;
  /** What a person is told of a refusal besides its sentence, such as every bad line of a file. */
  printRefusal?(error: DomainError, out: Printer): void;
}

/** A command that needs no application: it may open the database, and presents its result itself. */
export interface BareCommandDefinition<A extends Arguments, O extends Options> extends Described<A, O> {
  run(context: BareContext, input: InputOf<A> & InputOf<O>): Promise<void>;
}

interface CommandBase {
  readonly name: string;
  readonly summary: string;
  readonly details: readonly string[];
  readonly arguments: Arguments;
  readonly options: Options;
  check(input: Input): string | null;
  printRefusal(error: DomainError, out: Printer): void;
}

type Input = Readonly<Record<string, unknown>>;

/** A command as the frame runs it, with its input's types forgotten. */
export type CliCommand =
  | (CommandBase & {
      readonly needs: 'application';
      execute(context: CliContext, input: Input): Promise<void>;
    })
  | (CommandBase & { readonly needs: 'nothing'; execute(context: BareContext, input: Input): Promise<void> });

export function command<R extends object, A extends Arguments = Nothing, O extends Options = Nothing>(
  definition: CommandDefinition<A, O, R>,
): CliCommand {
  return {
    ...described(definition),
    needs: 'application',
    printRefusal: (error, out) => definition.printRefusal?.(error, out),
    async execute(context, input) {
      const value = await definition.run(context, input as InputOf<A> & InputOf<O>);
      context.present(value, (presented, out) => definition.print(presented, out));
    },
  };
}

export function bareCommand<A extends Arguments = Nothing, O extends Options = Nothing>(
  definition: BareCommandDefinition<A, O>,
): CliCommand {
  return {
    ...described(definition),
    needs: 'nothing',
    printRefusal: () => undefined,
    execute: (context, input) => definition.run(context, input as InputOf<A> & InputOf<O>),
  };
}

function described(definition: Described<Arguments, Options>): Omit<CommandBase, 'printRefusal'> {
  return {
    name: definition.name,
    summary: definition.summary,
    details: definition.details ?? [],
    arguments: definition.arguments ?? {},
    options: definition.options ?? {},
    check: (input) => definition.check?.(input) ?? null,
  };
}
