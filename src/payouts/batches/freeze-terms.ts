import { type Config, environmentNames } from '../../platform/config';
import { firstRow, type Tx } from '../../platform/database';
import { conflict, invalid } from '../../platform/errors';
import { ACCOUNTS } from '../../ledger';
import type { BankFormat, Payer } from '../formats/bank-format';
import { bankFormat } from '../formats/bank-formats';
import type { ExchangeRates } from '../rates/exchange-rates.service';
import { payoutRules } from '../rules/payout-rules';
import type { Batch } from './batch';
import type { Pricing } from './price-item';

/** @throws invalid `format-unknown` */
export function requireFormat(name: string): BankFormat {
  const format = bankFormat(name);
  if (format) return format;
  throw invalid('format-unknown', `There is no bank format "${name.slice(0, 40)}".`, { field: 'format' });
}

/** @throws invalid `format-currency` */
export function currencyOfBatch({ name, currencies }: BankFormat, asked: string | undefined): string {
  if (asked === undefined) return currencies[0];
  if (currencies.includes(asked)) return asked;
  throw invalid(
    'format-currency',
    `${name} pays in ${currencies.join(', ')} alone, not in "${asked.slice(0, 10)}".`,
    {
      field: 'currency',
    },
  );
}

/** The company's configuration has what the format needs. @throws conflict `payer-unknown` */
export function requirePayer(format: BankFormat, payer: Payer): void {
  const gaps = format.gaps(payer);
  if (gaps.length === 0) return;
  const told = gaps.map(({ setting, message }) => {
    const variable = environmentNames[setting as keyof Config] as string | undefined;
    return `${variable === undefined ? '' : `${variable} `}(${setting}) ${message}`;
  });
  throw conflict(
    'payer-unknown',
    `${format.name} needs to know more of the company that pays: ${told.join('; ')}. Set it in upline.yaml or the environment.`,
    { params: { settings: gaps.map(({ setting }) => setting) } },
  );
}

const booksSql = `SELECT currency FROM ledger_transfer WHERE $1 IN (debit, credit) LIMIT 1`;

/** The one currency of the books. @throws conflict `nothing-earned` while nothing was ever posted */
export async function theirCurrency(tx: Tx): Promise<string> {
  const found = await firstRow<{ currency: string }>(tx, booksSql, [ACCOUNTS.payable]);
  if (found) return found.currency;
  throw conflict('nothing-earned', 'Nobody has earned anything yet. Close and approve a period first.');
}

/** Rules and rate of a batch, as they are now. @throws conflict `rate-missing` */
export async function pricingOf(
  tx: Tx,
  config: Config,
  rates: ExchangeRates,
  { currency, balanceCurrency }: Pick<Batch, 'currency' | 'balanceCurrency'>,
  today: string,
): Promise<Pricing & { readonly rateOn: string | null }> {
  const terms = {
    rules: payoutRules(config),
    balanceCurrency,
    currency,
  };
  if (currency === balanceCurrency) return { ...terms, rate: null, rateOn: null };
  const found = await rates.rateOn(tx, balanceCurrency, currency, today);
  if (found) return { ...terms, rate: found.rate, rateOn: found.validOn };
  throw conflict(
    'rate-missing',
    `Balances are in ${balanceCurrency} and the batch pays in ${currency}, but there is no rate of up to ${today}. ` +
      'Take one in with "upline import rates FILE" (valid_on,from,to,rate).',
    { field: 'currency' },
  );
}
