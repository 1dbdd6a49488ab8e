import type { ReactNode } from 'react';
import { DataTable, type Column } from './data-table';
import { Failure, Loading } from './states';
import type { Pages } from '../api/use-pages';

interface PagedTableProps<Row> {
  readonly label: string;
  readonly pages: Pages<Row>;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string | number;
  readonly empty: ReactNode;
  readonly exportAs?: string;
}

/** A list that pages by cursors, while it comes, when it does not, and when nothing is in it. */
export function PagedTable<Row>({ label, pages, columns, rowKey, empty, exportAs }: PagedTableProps<Row>) {
  const { items, query } = pages;
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Loading />;
  return (
    <DataTable
      label={label}
      rows={items}
      columns={columns}
      rowKey={rowKey}
      empty={empty}
      {...(exportAs !== undefined && { exportAs })}
      more={{
        has: query.hasNextPage,
        load: () => void query.fetchNextPage(),
        busy: query.isFetchingNextPage,
      }}
    />
  );
}
