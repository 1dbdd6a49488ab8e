import type { CliCommand } from '../platform/cli';
import { methodCommands } from './methods/method.commands';

export const payoutCommands: readonly CliCommand[] = [...methodCommands];
