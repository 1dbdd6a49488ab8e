import { Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../../api/use-pages';
import { Day, Instant } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { PagedTable } from '../../../kit/paged-table';
import { useMayAct } from '../parts/may-act';
import { AddRate } from './add-rate';

/** The rates by which payouts are converted, as the company entered them. */
export function Rates() {
  const { t } = useTranslation('finance');
  const mayAct = useMayAct();
  const pages = usePages('/api/v1/exchange-rates', { query: {} });
  return (
    <Stack spacing={2}>
      {mayAct && (
        <Section title={t('rates.add')}>
          <AddRate />
        </Section>
      )}
      <Section title={t('rates.title')}>
        <PagedTable
          label={t('rates.title')}
          pages={pages}
          rowKey={({ validOn, from, to }) => `${validOn} ${from} ${to}`}
          empty={t('rates.none')}
          exportAs="exchange-rates"
          columns={[
            {
              key: 'validOn',
              label: t('rates.validOn'),
              cell: ({ validOn }) => <Day date={validOn} />,
              text: ({ validOn }) => validOn,
            },
            { key: 'from', label: t('rates.from'), cell: ({ from }) => from, text: ({ from }) => from },
            { key: 'to', label: t('rates.to'), cell: ({ to }) => to, text: ({ to }) => to },
            {
              key: 'rate',
              label: t('rates.rate'),
              align: 'right',
              cell: ({ rate }) => <bdi>{rate}</bdi>,
              text: ({ rate }) => rate,
            },
            {
              key: 'by',
              label: t('rates.entered'),
              cell: ({ recordedBy, recordedAt }) => (
                <>
                  <bdi>{recordedBy}</bdi> · <Instant at={recordedAt} />
                </>
              ),
              text: ({ recordedBy, recordedAt }) => `${recordedBy} ${recordedAt}`,
            },
          ]}
        />
      </Section>
    </Stack>
  );
}
