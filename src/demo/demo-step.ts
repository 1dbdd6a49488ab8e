import { firstRow } from '../platform/database';
import type { CliContext } from '../platform/cli';
import { fillDemo } from './fill-demo';

/** Fills an empty database with the demo company. Null where there is a company already. */
export const demoStep = {
  name: 'the demo company',
  async run(context: CliContext): Promise<string | null> {
    const { config, clock, dataSource, progress, transaction } = context;
    const found = await transaction((tx) =>
      firstRow<{ taken: boolean }>(tx, 'SELECT EXISTS (SELECT FROM distributor) OR EXISTS (SELECT FROM period) AS taken'),
    );
    if (found?.taken) return null;
    const { url } = dataSource.options as { url: string };
    let total = 0;
    const filled = await fillDemo(config, clock, url, (done, months) => {
      if (total === 0) progress.phase('the demo company, month by month', (total = months));
      progress.done(done);
    });
    return `A demo company was made up: ${filled.distributors} distributors, ${filled.orders} orders, ${filled.closedPeriods} periods closed`;
  },
};
