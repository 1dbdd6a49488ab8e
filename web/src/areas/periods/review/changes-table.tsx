import { useTranslation } from 'react-i18next';
import type { Pages } from '../../../api/use-pages';
import { Money } from '../../../kit/figures';
import { PagedTable } from '../../../kit/paged-table';
import { PersonLink } from '../person-link';
import type { ListedRun } from '../types';

interface Change {
  readonly distributorNo: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

interface ChangesProps {
  readonly label: string;
  readonly pages: Pages<Change>;
  readonly run: Pick<ListedRun, 'period' | 'currency'>;
  readonly empty: string;
  readonly exportAs: string;
}

/** People with what they earned before and earn now. */
export function ChangesTable({ label, pages, run, empty, exportAs }: ChangesProps) {
  const { t } = useTranslation('periods');
  const money = (key: 'before' | 'after' | 'change') => ({
    key,
    label: t(`column.${key}`),
    align: 'right' as const,
    cell: (row: Change) => <Money amount={row[key]} currency={run.currency} />,
    text: (row: Change) => row[key],
  });
  return (
    <PagedTable
      label={label}
      pages={pages}
      rowKey={({ distributorNo }) => distributorNo}
      empty={empty}
      exportAs={exportAs}
      columns={[
        {
          key: 'person',
          label: t('column.distributor'),
          cell: (row) => <PersonLink name={row.name} no={row.distributorNo} period={run.period} />,
          text: (row) => row.distributorNo,
        },
        money('before'),
        money('after'),
        money('change'),
      ]}
    />
  );
}
