import type { CliCommand } from '../platform/cli';

export const ledgerCommands: readonly CliCommand[] = [];
