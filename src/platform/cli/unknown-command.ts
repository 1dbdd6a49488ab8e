import { Command, CommanderError } from 'commander';
import type { CliCommand } from './command';
import { UsageError } from './usage-error';

/** @throws UsageError always, naming the command that was most likely meant */
export function refuseUnknownCommand(commands: readonly CliCommand[], words: readonly string[]): never {
  const [first = '', second] = words;
  const names = commands.map(({ name }) => name);
  const group = names
    .filter((name) => name.startsWith(`${first} `))
    .map((name) => name.slice(first.length + 1));
  if (group.length > 0) {
    const said = second === undefined ? 'needs' : `does not know "${second}", but`;
    throw new UsageError(
      `"upline ${first}" ${said} one of: ${group.join(', ')}.`,
      `${first} ${group.join('|')} …`,
    );
  }
  const near = (second === undefined ? null : nearest(names, `${first} ${second}`)) ?? nearest(names, first);
  const typed = first.startsWith('-') ? `option "${first}" before a command` : `command "${first}"`;
  throw new UsageError(
    `Unknown ${typed}.${near === null ? '' : ` Did you mean "${near}"?`} "upline help" lists all commands.`,
    'COMMAND …',
  );
}

/** As commander finds it among commands of these names. */
function nearest(names: readonly string[], typed: string): string | null {
  const program = new Command().exitOverride().configureOutput({ outputError: () => undefined });
  for (const name of names) program.addCommand(new Command(name));
  try {
    program.parse(['--', typed], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError)
      return /\(Did you mean (?:one of )?([^,?]+)/.exec(error.message)?.[1] ?? null;
    throw error;
  }
  return null;
}
