import type { CliCommand } from './command';
import { parseInput } from './parse-input';
import { refuseUnknownCommand } from './unknown-command';
import { UsageError } from './usage-error';

/** What was typed, understood. */
export type Invocation =
  | { readonly kind: 'run'; readonly command: CliCommand; readonly input: Readonly<Record<string, unknown>> }
  | { readonly kind: 'help'; readonly about: CliCommand }
  /** On all commands, or those of a group such as `period`. */
  | { readonly kind: 'list'; readonly commands: readonly CliCommand[] }
  | { readonly kind: 'version' };

const HELP: ReadonlySet<string> = new Set(['--help', '-h']);
const VERSION: ReadonlySet<string> = new Set(['--version', '-V']);

/**
 * Reads the words after `upline`, without `--json`.
 * @throws UsageError for an unknown command or option, a value missing or malformed
 */
export function readInvocation(commands: readonly CliCommand[], words: readonly string[]): Invocation {
  const [first, ...others] = words;
  if (first === undefined)
    throw new UsageError('A command is missing; "upline help" lists them.', 'COMMAND …');
  if (VERSION.has(first)) return { kind: 'version' };
  if (first === 'help' || HELP.has(first)) return helpOn(commands, others);

  const command = findCommand(commands, words);
  if (!command) {
    if (others.some((word) => HELP.has(word))) return helpOn(commands, [first]);
    return refuseUnknownCommand(commands, words);
  }
  const input = parseInput(command, words.slice(command.name.split(' ').length));
  return input === 'help' ? { kind: 'help', about: command } : { kind: 'run', command, input };
}

function helpOn(commands: readonly CliCommand[], words: readonly string[]): Invocation {
  if (words.length === 0) return { kind: 'list', commands };
  const about = findCommand(commands, words);
  if (about) return { kind: 'help', about };
  const group = commands.filter(({ name }) => name.startsWith(`${words.join(' ')} `));
  return group.length > 0 ? { kind: 'list', commands: group } : refuseUnknownCommand(commands, words);
}

/** `adjust approve 7` is of `adjust approve`, `adjust A-1 5.00` of `adjust`: the longest name that fits. */
function findCommand(commands: readonly CliCommand[], words: readonly string[]): CliCommand | undefined {
  const named = (count: number): CliCommand | undefined =>
    words.length < count ? undefined : commands.find(({ name }) => name === words.slice(0, count).join(' '));
  return named(2) ?? named(1);
}
