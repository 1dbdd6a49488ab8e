import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../kit/data-table';
import type { Beginning } from '../types';

/** How the file begins, as it stands. */
export function FirstRows({ beginning }: { beginning: Beginning }) {
  const { t } = useTranslation('people');
  return (
    <DataTable
      label={t('imports.firstRows')}
      rows={beginning.rows}
      rowKey={({ line }) => line}
      empty={t('imports.noRows')}
      columns={[
        { key: 'line', label: t('imports.line'), cell: ({ line }) => line },
        ...beginning.columns.map(({ header }, at) => ({
          key: `${at}`,
          label: header,
          cell: ({ values }: Beginning['rows'][number]) => <bdi dir="auto">{values[at] ?? ''}</bdi>,
        })),
      ]}
    />
  );
}
