import type { CliCommand } from './command';
import type { Printer } from './printer';
import { optionName, shortUsageOf, usageOf } from './usage';

const EVERYWHERE: readonly (readonly [string, string])[] = [
  ['--json', 'print one JSON document, also for a refusal'],
  ['--help', 'how a command is typed'],
];

/** Help on some commands (all, those of a group such as `period`, or one) as `--json` prints it. */
export function helpValue(commands: readonly CliCommand[]): object {
  return {
    commands: commands.map((command) => ({
      name: command.name,
      usage: `upline ${usageOf(command)}`,
      summary: command.summary,
    })),
  };
}

export function printCommandList(commands: readonly CliCommand[], out: Printer): void {
  out.line('Usage: upline COMMAND …');
  out.line();
  out.facts(commands.map((command) => [`  ${shortUsageOf(command)}`, command.summary]));
  out.line();
  out.line('With every command:');
  out.facts([...EVERYWHERE.map(indented), ['  --version', 'which Upline this is']]);
  out.line();
  out.line(
    'Exit code: 0 done, 1 refused with a reason, 2 typed wrongly. "upline help COMMAND" says more of one.',
  );
}

export function printCommandHelp(command: CliCommand, others: readonly CliCommand[], out: Printer): void {
  out.line(`Usage: upline ${usageOf(command)}`);
  out.line();
  out.line(command.summary);
  for (const line of command.details) out.line(line);
  out.line();
  out.facts(
    [
      ...Object.values(command.arguments).map(
        ({ placeholder, summary }) => [placeholder ?? '', summary] as const,
      ),
      ...Object.entries(command.options).map(
        ([property, { placeholder, summary }]) =>
          [`${optionName(property)} ${placeholder ?? ''}`.trimEnd(), summary] as const,
      ),
      ...EVERYWHERE,
    ].map(indented),
  );
  const related = others.filter(({ name }) => name.startsWith(`${command.name} `));
  if (related.length === 0) return;
  out.line();
  out.line(`See also: ${related.map(({ name }) => name).join(', ')}`);
}

function indented([label, text]: readonly [string, string]): readonly [string, string] {
  return [`  ${label}`, text];
}
