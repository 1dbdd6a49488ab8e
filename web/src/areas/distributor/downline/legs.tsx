import { Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../../api/use-pages';
import { DataTable } from '../../../kit/data-table';
import { Section } from '../../../kit/page';
import { Failure, Loading } from '../../../kit/states';
import { useMemberColumns } from './member-columns';
import { useHead } from './use-head';

interface LegsProps {
  readonly headNo: string;
  readonly period: string;
}

const SORTS = { gv: 'volume', name: 'name' } as const;
type Sorted = keyof typeof SORTS;

/** The frontline, each with the volume of the whole leg. */
export function Legs({ headNo, period }: LegsProps) {
  const { t } = useTranslation('distributor');
  const [sorted, setSorted] = useState<Sorted>('gv');
  const columns = useMemberColumns(
    ({ distributorNo }) => `/my/downline?view=legs&period=${period}&person=${distributorNo}`,
  );
  const head = useHead(headNo, period);
  const { items, query } = usePages('/api/v1/distributors/{no}/downline', {
    path: { no: headNo },
    query: { level: 1, period, sort: SORTS[sorted] },
  });
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Loading />;
  const { name, pv, gv, downline } = columns;
  return (
    <Section title={t('legs.title', { name: head.data?.head.name ?? headNo })}>
      <Typography color="text.secondary">{t('legs.about')}</Typography>
      <DataTable
        label={t('legs.label')}
        columns={[
          { ...name!, sortable: true },
          { ...gv!, label: t('legs.gv'), sortable: true },
          pv!,
          downline!,
        ]}
        rows={items}
        rowKey={({ distributorNo }) => distributorNo}
        empty={t('legs.none')}
        sort={sorted === 'gv' ? '-gv' : 'name'}
        onSort={(sort) => setSorted(sort.endsWith('gv') ? 'gv' : 'name')}
        exportAs={`legs-${period}`}
        more={{
          has: query.hasNextPage,
          busy: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
      />
    </Section>
  );
}
