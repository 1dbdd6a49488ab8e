import type { CliCommand } from '../platform/cli';

export const payoutCommands: readonly CliCommand[] = [];
