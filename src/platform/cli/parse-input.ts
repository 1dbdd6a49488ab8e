import { Command, CommanderError } from 'commander';
import { DomainError } from '../errors';
import type { CliCommand } from './command';
import { optionName, usageOf } from './usage';
import { UsageError } from './usage-error';

type Input = Readonly<Record<string, unknown>>;

/**
 * Reads what follows a command's name.
 * @returns the values by property, or 'help' when that was asked for
 * @throws UsageError naming the argument or option at fault
 */
export function parseInput(command: CliCommand, words: readonly string[]): Input | 'help' {
  const parser = parserOf(command);
  try {
    parser.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.helpDisplayed') return 'help';
    throw new UsageError(sentence(error.message), usageOf(command));
  }
  const named = parser.opts<Record<string, string | true | undefined>>();
  const input: Record<string, unknown> = {};
  Object.entries(command.arguments).forEach(([property, argument], index) => {
    input[property] = read(command, argument.placeholder ?? property, argument, parser.args[index]);
  });
  for (const [property, option] of Object.entries(command.options)) {
    const typed = named[property];
    input[property] = read(command, optionName(property), option, typed === true ? '' : typed);
  }
  const mistake = command.check(input);
  if (mistake !== null) throw new UsageError(mistake, usageOf(command));
  return input;
}

interface Readable {
  readonly placeholder: string | null;
  readonly summary: string;
  readonly required: boolean;
  read(text: string | undefined): unknown;
}

function read(command: CliCommand, label: string, given: Readable, typed: string | undefined): unknown {
  if (typed === undefined && given.required) {
    throw new UsageError(
      `${label} ${given.placeholder ?? ''} is missing: ${given.summary}.`,
      usageOf(command),
    );
  }
  try {
    return given.read(typed);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new UsageError(`${label}: ${error.message}`, usageOf(command));
  }
}

function parserOf(command: CliCommand): Command {
  const parser = new Command(command.name)
    .exitOverride()
    .configureOutput({ writeOut: () => undefined, outputError: () => undefined });
  for (const { placeholder, required } of Object.values(command.arguments)) {
    parser.argument(required ? `<${placeholder}>` : `[${placeholder}]`);
  }
  for (const [property, { placeholder, repeatable }] of Object.entries(command.options)) {
    // commander would take the bar of `next|reject` for the end of a flag.
    const value = placeholder === null ? '' : ` <${placeholder.replaceAll('|', '/')}>`;
    const flags = `${optionName(property)}${value}`;
    if (repeatable) parser.option(flags, '', add);
    else parser.option(flags);
  }
  return parser;
}

const add = (text: string, before: string | undefined): string =>
  before === undefined ? text : `${before},${text}`;

/** commander's "error: unknown option '--foo'\n(Did you mean --for?)" as a sentence. */
function sentence(message: string): string {
  const text = message
    .replace(/^error: /, '')
    .replace(/\n\((Did you mean .*\?)\)$/s, '. $1')
    .replaceAll("'", '"');
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?]$/.test(whole) ? whole : `${whole}.`;
}
