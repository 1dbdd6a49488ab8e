import { FormControlLabel, Switch } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../../api/use-pages';
import { Day, Money } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { PagedTable } from '../../../kit/paged-table';
import { PersonName } from '../../../kit/person-name';
import { useAddress } from '../../../kit/use-address';
import { To } from '../parts/to';

const ALL = { debts: '' };

/** What is owed to people and since when, or who owes the company. */
export function Owed() {
  const { t } = useTranslation('finance');
  const [{ debts }, change] = useAddress(ALL);
  const pages = usePages('/api/v1/ledger/owed', { query: { debts: debts === 'yes' } });
  return (
    <Section
      title={t('owed.title')}
      actions={
        <FormControlLabel
          control={
            <Switch
              checked={debts === 'yes'}
              onChange={(_, checked) => change({ debts: checked ? 'yes' : '' })}
            />
          }
          label={t('owed.debts')}
        />
      }
    >
      <PagedTable
        label={t('owed.title')}
        pages={pages}
        rowKey={({ distributorNo, currency }) => `${distributorNo} ${currency}`}
        empty={t(debts === 'yes' ? 'owed.noDebts' : 'owed.nobody')}
        exportAs={debts === 'yes' ? 'debts' : 'owed'}
        columns={[
          {
            key: 'person',
            label: t('person'),
            cell: ({ distributorNo, name }) => (
              <PersonName
                name={name === '' ? distributorNo : name}
                distributorNo={distributorNo}
                to={`/people/${encodeURIComponent(distributorNo)}`}
              />
            ),
            text: ({ distributorNo, name }) => `${distributorNo} ${name}`.trim(),
          },
          {
            key: 'balance',
            label: t('leftOut.balance'),
            align: 'right',
            cell: ({ distributorNo, balance, currency }) => (
              <To to={`/ledger/people/${encodeURIComponent(distributorNo)}`}>
                <Money amount={balance} currency={currency} />
              </To>
            ),
            text: ({ balance, currency }) => `${balance} ${currency}`,
          },
          {
            key: 'since',
            label: t('leftOut.since'),
            cell: ({ since }) => <Day date={since} />,
            text: ({ since }) => since,
          },
          {
            key: 'days',
            label: t('owed.age'),
            align: 'right',
            cell: ({ days }) => t('days', { count: days }),
            text: ({ days }) => days,
          },
        ]}
      />
    </Section>
  );
}
