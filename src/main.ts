import './start/needs-node';
import 'reflect-metadata';
import { runProgram } from './platform/cli';
import { startApplication } from './start/start-application';
import { startCommand } from './start/start.command';

/** `upline start` without the other commands, for process managers: `node dist/src/main.js`. */
void runProgram({ commands: [startCommand], startApplication }, ['start', ...process.argv.slice(2)]);
