import { setTimeout as sleep } from 'node:timers/promises';
import type { CliCommand } from './command';
import { EXIT, type ExitCode } from './exit-codes';
import { describeFailure } from './failure';
import { helpValue, printCommandHelp, printCommandList } from './help';
import { Interruption } from './interruption';
import { readInvocation } from './invocation';
import { Output } from './output';
import { ownVersion } from './own-version';
import { Report } from './report';
import { runCommand, type StartApplication } from './run-command';

export interface Program {
  readonly commands: readonly CliCommand[];
  readonly startApplication: StartApplication;
}

/** How long the rest may take to let go of things after an error that nobody caught. */
const CRASH_MS = 5_000;

/** Does what was typed and ends the process. */
export async function runProgram(program: Program, typed = process.argv.slice(2)): Promise<never> {
  const output = new Output();
  const json = typed.includes('--json');
  const report = new Report(output, json);
  const interruption = new Interruption(() =>
    report.say(
      'Not ended yet: the step at work cannot be stopped halfway, or the database is still undoing it. Ctrl-C again ends it at once; what was not finished is undone all the same.',
    ),
  );
  const debug = ['debug', 'trace'].includes(process.env['UPLINE_LOG_LEVEL'] ?? '');
  // Node.js's own warnings are for us, not for whoever types a command.
  if (!debug) process.removeAllListeners('warning');

  let command: CliCommand | null = null;
  const work = async (): Promise<ExitCode> => {
    const invocation = readInvocation(
      program.commands,
      typed.filter((word) => word !== '--json'),
    );
    switch (invocation.kind) {
      case 'version':
        report.present({ version: ownVersion() }, ({ version }, out) => out.line(version));
        break;
      case 'list':
        report.present(helpValue(invocation.commands), (_, out) =>
          printCommandList(invocation.commands, out),
        );
        break;
      case 'help':
        report.present(helpValue([invocation.about]), (_, out) =>
          printCommandHelp(invocation.about, program.commands, out),
        );
        break;
      case 'run': {
        command = invocation.command;
        interruption.listen();
        const terminal = json ? null : output.terminal;
        const { startApplication } = program;
        const { signal } = interruption;
        await runCommand(command, invocation.input, { report, signal, terminal, startApplication });
      }
    }
    return EXIT.done;
  };

  const exitCode = await Promise.race([work(), crash(interruption)]).catch((error: unknown) => {
    const reason: unknown = interruption.signal.aborted ? interruption.signal.reason : error;
    const failure = describeFailure(reason);
    report.refuse(failure, reason, command);
    if (debug) report.trace(error);
    return failure.exitCode;
  });
  await output.flush();
  process.exit(exitCode);
}

/** Fails some time after an error that nobody caught, if the work has not ended by then. */
function crash(interruption: Interruption): Promise<never> {
  return new Promise((_, reject) => {
    process.once('uncaughtException', (error) => {
      interruption.stop(error);
      void sleep(CRASH_MS).then(() => reject(error));
    });
  });
}
