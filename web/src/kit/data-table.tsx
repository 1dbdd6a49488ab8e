import {
  Box,
  Button,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TableSortLabel,
} from '@mui/material';
import DownloadIcon from '@mui/icons-material/Download';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { csvOf, saveText } from './csv';
import { Empty } from './states';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** What stands in the export; columns without it are not exported. */
  readonly text?: (row: Row) => string | number | null;
  readonly align?: 'right';
  /** Sorting by it is offered. */
  readonly sortable?: boolean;
}

interface DataTableProps<Row> {
  /** Says what the table holds, to those who do not see it and in the export's name. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  readonly empty: ReactNode;
  /** The column sorted by, with a minus before it where the largest stand first. */
  readonly sort?: string;
  readonly onSort?: (sort: string) => void;
  /** Reads more; shown while there is more. */
  readonly more?: { readonly has: boolean; readonly load: () => void; readonly busy: boolean };
  /** The export's file name without ending; no export without it. */
  readonly exportAs?: string;
  /** Below the rows: totals. */
  readonly footer?: ReactNode;
}

/**
 * Rows as a table; on a phone each row stands as a block with the columns' names beside the values. Exports what it
 * shows.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowKey, empty, sort, onSort, more, exportAs, footer } = props;
  const { t } = useTranslation();
  if (rows.length === 0 && !more?.busy) return <Empty>{empty}</Empty>;
  const save = () => {
    const exported = columns.filter((column) => column.text);
    saveText(
      `${exportAs}.csv`,
      csvOf(
        exported.map((column) => column.label),
        rows.map((row) => exported.map((column) => column.text!(row))),
      ),
    );
  };
  return (
    <Box>
      <Box role="region" aria-label={label} tabIndex={0} sx={{ overflowX: 'auto' }}>
        <Table size="small" role="table" aria-label={label} sx={stacked}>
          <TableHead role="rowgroup">
            <TableRow role="row">
              {columns.map((column) => (
                <Header key={column.key} column={column} sort={sort} onSort={onSort} />
              ))}
            </TableRow>
          </TableHead>
          <TableBody role="rowgroup">
            {rows.map((row) => (
              <TableRow key={rowKey(row)} role="row" hover>
                {columns.map((column) => (
                  <TableCell
                    key={column.key}
                    role="cell"
                    data-label={column.label}
                    align={column.align ?? 'left'}
                  >
                    {column.cell(row)}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
          {footer}
        </Table>
      </Box>
      <Stack direction="row" sx={{ mt: 1, gap: 1, flexWrap: 'wrap', justifyContent: 'space-between' }}>
        {more?.has ? (
          <Button onClick={more.load} loading={more.busy}>
            {t('table.more')}
          </Button>
        ) : (
          <span />
        )}
        {exportAs !== undefined && (
          <Button size="small" startIcon={<DownloadIcon />} onClick={save}>
            {t('table.export', { count: rows.length })}
          </Button>
        )}
      </Stack>
    </Box>
  );
}

function Header<Row>(props: {
  column: Column<Row>;
  sort: string | undefined;
  onSort: ((sort: string) => void) | undefined;
}) {
  const { column, sort, onSort } = props;
  const direction = sort === column.key ? 'asc' : sort === `-${column.key}` ? 'desc' : undefined;
  const aria =
    direction === undefined
      ? {}
      : { 'aria-sort': direction === 'asc' ? ('ascending' as const) : ('descending' as const) };
  return (
    <TableCell role="columnheader" scope="col" align={column.align ?? 'left'} {...aria}>
      {column.sortable && onSort ? (
        <TableSortLabel
          active={direction !== undefined}
          direction={direction ?? 'asc'}
          onClick={() =>
            onSort(direction === 'desc' || direction === undefined ? column.key : `-${column.key}`)
          }
        >
          {column.label}
        </TableSortLabel>
      ) : (
        column.label
      )}
    </TableCell>
  );
}

/** The roles are written out because a table that is no longer laid out as one loses them. */
const stacked = {
  '@media (max-width: 640px)': {
    // In pixels: a bare 1 is the whole width.
    '& thead': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
    '&, & tbody, & tfoot': { display: 'block' },
    '& tr': { display: 'block', borderBottom: '1px solid', borderColor: 'divider', py: 1 },
    // Cells to the right would be turned around, with the name after the value.
    '& td.MuiTableCell-root': {
      display: 'flex',
      flexDirection: 'row',
      justifyContent: 'space-between',
      gap: 2,
      border: 0,
      px: 0,
      py: 0.5,
      textAlign: 'right',
      overflowWrap: 'anywhere',
    },
    '& td[data-label]::before': {
      content: 'attr(data-label)',
      color: 'text.secondary',
      textAlign: 'left',
      flexShrink: 0,
      maxWidth: '45%',
    },
  },
} as const;
