import { type CliCommand, command } from '../platform/cli';
import { Calendar } from './calendar';
import { formatPeriod } from './period-id';

const list = command({
  name: 'period list',
  summary: 'all commission periods, earliest first',
  async run({ get, transaction }) {
    const periods = await transaction((tx) => get(Calendar).list(tx));
    return periods.map(({ id, state, fromOn, untilOn, frozenAt, closedAt, runId }) => ({
      period: formatPeriod(id),
      state,
      fromOn,
      untilOn,
      frozenAt: frozenAt?.toISOString() ?? null,
      closedAt: closedAt?.toISOString() ?? null,
      runId,
    }));
  },
  print(periods, out) {
    if (periods.length === 0) {
      out.line('There are no periods yet; the first import of orders opens them.');
      return;
    }
    out.table(periods, [
      { header: 'period', value: ({ period }) => period },
      { header: 'state', value: ({ state }) => state },
      { header: 'frozen', value: ({ frozenAt }) => frozenAt },
      { header: 'closed', value: ({ closedAt }) => closedAt },
      { header: 'run', value: ({ runId }) => runId, align: 'right' },
    ]);
  },
});

export const periodCommands: readonly CliCommand[] = [list];
