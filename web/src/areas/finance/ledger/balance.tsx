import { Alert, Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { queries, type Schemas } from '../../../api/client';
import { type Column, DataTable } from '../../../kit/data-table';
import { Money } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { useAddress } from '../../../kit/use-address';
import { DayFilter } from '../parts/day-filter';
import { behind, dayOf } from '../parts/days';
import { To } from '../parts/to';
import { useWord } from '../parts/words';

type Account = Schemas['ShownTrialBalance']['accounts'][number];

const ALL = { until: '' };
const IS_ZERO = /^-?0+(\.0+)?$/;

/** What every account comes to: all of them to zero. */
export function Balance() {
  const { t } = useTranslation('finance');
  const [{ until }, change] = useAddress(ALL);
  const columns = useAccountColumns();
  const last = behind(dayOf(until));
  const query = queries.useQuery('get', '/api/v1/ledger/trial-balance', {
    params: { query: { ...(last !== undefined && { until: last }) } },
  });
  return (
    <Section
      title={t('balance.title')}
      actions={
        <DayFilter label={t('balance.until')} value={until} onChange={(day) => change({ until: day })} />
      }
    >
      <Answer query={query}>
        {({ accounts, totals }) => (
          <Stack spacing={2}>
            {totals.map(({ currency, debits, credits, balance }) => (
              <Alert key={currency} severity={IS_ZERO.test(balance) ? 'success' : 'error'}>
                {t(IS_ZERO.test(balance) ? 'balance.isZero' : 'balance.isNotZero')}{' '}
                <Money amount={debits} currency={currency} /> / <Money amount={credits} currency={currency} />
                {' · '}
                <strong>
                  <Money amount={balance} currency={currency} />
                </strong>
              </Alert>
            ))}
            <DataTable
              label={t('balance.title')}
              columns={columns}
              rows={accounts}
              rowKey={({ code, currency }) => `${code} ${currency}`}
              empty={t('ledger.empty')}
              exportAs="trial-balance"
            />
          </Stack>
        )}
      </Answer>
    </Section>
  );
}

function useAccountColumns(): readonly Column<Account>[] {
  const { t } = useTranslation('finance');
  const word = useWord();
  const sum = (key: 'debits' | 'credits' | 'balance'): Column<Account> => ({
    key,
    label: t(`balance.${key}`),
    align: 'right',
    cell: (account) => <Money amount={account[key]} currency={account.currency} />,
    text: (account) => account[key],
  });
  return [
    {
      key: 'account',
      label: t('account.one'),
      cell: ({ code }) => <To to={`/ledger/accounts/${code}`}>{word('accountName', code)}</To>,
      text: ({ code }) => word('accountName', code),
    },
    {
      key: 'type',
      label: t('account.type'),
      cell: ({ type }) => word('accountType', type),
      text: ({ type }) => word('accountType', type),
    },
    {
      key: 'currency',
      label: t('preview.currency'),
      cell: (one) => one.currency,
      text: (one) => one.currency,
    },
    sum('debits'),
    sum('credits'),
    sum('balance'),
  ];
}
