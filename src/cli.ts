import 'reflect-metadata';
import { periodCommands } from './periods';
import { type CliCommand, runProgram } from './platform/cli';
import { startApplication } from './start/start-application';
import { startCommand } from './start/start.command';

/** The `upline` command: what the modules offer, in the order of `upline help`. */
const commands: readonly CliCommand[] = [startCommand, ...periodCommands];

void runProgram({ commands, startApplication });
