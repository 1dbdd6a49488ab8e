import 'reflect-metadata';
import {
  auditCommands,
  personalDataCommands,
  recordBackup,
  retentionCommands,
  secretCommands,
  tokenCommands,
  userCommands,
} from './access';
import { commissionsCommands } from './commissions';
import { demoCommands } from './demo/demo.commands';
import { ledgerCommands } from './ledger';
import { networkCommands } from './network';
import { payoutCommands } from './payouts';
import { periodCommands } from './periods';
import { planCommands } from './plans';
import { backupCommands } from './platform/backup';
import { type CliCommand, runProgram } from './platform/cli';
import { startApplication } from './start/start-application';
import { startCommand } from './start/start.command';
import { volumeCommands } from './volume';

/** The `upline` command: what the modules offer, in the order of `upline help`. */
const commands: readonly CliCommand[] = [
  startCommand,
  ...networkCommands,
  ...volumeCommands,
  ...periodCommands,
  ...commissionsCommands,
  ...planCommands,
  ...payoutCommands,
  ...ledgerCommands,
  ...userCommands,
  ...tokenCommands,
  ...secretCommands,
  ...personalDataCommands,
  ...retentionCommands,
  ...auditCommands,
  ...backupCommands(recordBackup),
  ...demoCommands,
];

void runProgram({ commands, startApplication });
