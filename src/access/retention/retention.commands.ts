import { type CliCommand, command, COMMAND_LINE } from '../../platform/cli';
import { Retention } from './retention.service';

const carryOut = command({
  name: 'retention',
  summary: 'forget what is not to be kept any longer; a serving Upline does so by itself every night',
  run: ({ get, transaction }) => transaction((tx) => get(Retention).carryOut(tx, COMMAND_LINE)),
  print(forgotten, out) {
    out.facts(Object.entries(forgotten).map(([what, count]) => [what, String(count)]));
  },
});

export const retentionCommands: readonly CliCommand[] = [carryOut];
