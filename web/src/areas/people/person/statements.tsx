import { Link } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { queries } from '../../../api/client';
import { DataTable } from '../../../kit/data-table';
import { Money, Month, Volume } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { personPath } from '../parts/person-link';

/** All periods of a person, each a way into its statement. */
export function Statements({ no }: { no: string }) {
  const { t } = useTranslation('people');
  const query = queries.useQuery('get', '/api/v1/distributors/{no}/statements', { params: { path: { no } } });
  return (
    <Section title={t('person.tab.statements')}>
      <Answer query={query}>
        {({ items }) => (
          <DataTable
            label={t('person.tab.statements')}
            rows={items}
            rowKey={({ period }) => period}
            empty={t('statement.none')}
            exportAs={`statements-${no}`}
            columns={[
              {
                key: 'period',
                label: t('field.period'),
                cell: ({ period }) => (
                  <Link component={RouterLink} to={`${personPath(no)}/statements/${period}`}>
                    <Month period={period} />
                  </Link>
                ),
                text: ({ period }) => period,
              },
              {
                key: 'state',
                label: t('field.state'),
                cell: ({ state }) => t(`common:periodState.${state}`),
                text: ({ state }) => state,
              },
              {
                key: 'plan',
                label: t('field.plan'),
                cell: ({ plan }) => (plan === null ? '—' : t(`common:plan.${plan}`, plan)),
                text: ({ plan }) => plan,
              },
              {
                key: 'pv',
                label: t('field.pv'),
                align: 'right',
                cell: ({ pv }) => (pv === null ? '—' : <Volume cv={pv} />),
                text: ({ pv }) => pv,
              },
              {
                key: 'gv',
                label: t('field.gv'),
                align: 'right',
                cell: ({ gv }) => (gv === null ? '—' : <Volume cv={gv} />),
                text: ({ gv }) => gv,
              },
              {
                key: 'total',
                label: t('field.total'),
                align: 'right',
                cell: ({ total, currency }) =>
                  total === null ? '—' : <Money amount={total} currency={currency} />,
                text: ({ total }) => total,
              },
            ]}
          />
        )}
      </Answer>
    </Section>
  );
}
