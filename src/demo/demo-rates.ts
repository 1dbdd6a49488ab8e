import { formatPeriod, type PeriodId } from '../periods';
import { Random } from './random';

/** What a dollar was worth on the last days of months, as a file of exchange rates. */
export const demoRates = (periods: readonly PeriodId[]): string =>
  `valid_on,from,to,rate\n${periods.map(ratesOf).join('')}`;

function ratesOf(period: PeriodId): string {
  const month = formatPeriod(period);
  const [year, number] = month.split('-').map(Number) as [number, number];
  const on = `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
  const random = new Random(period);
  const euros = (9_000 + random.below(400)) / 10_000;
  const roubles = (8_000 + random.below(1_200)) / 100;
  return `${on},USD,EUR,${euros.toFixed(4)}\n${on},USD,RUB,${roubles.toFixed(4)}\n`;
}
