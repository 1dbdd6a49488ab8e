import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../kit/data-table';
import type { PlanChange } from '../types';
import { usePathText } from './use-path-text';

interface ChangesProps {
  readonly changes: readonly PlanChange[];
  /** What both are called. */
  readonly before: string;
  readonly after: string;
  readonly exportAs: string;
}

/** What two documents say otherwise, value by value. */
export function ChangesOfPlan({ changes, before, after, exportAs }: ChangesProps) {
  const { t } = useTranslation('periods');
  const tell = usePathText();
  return (
    <DataTable
      label={t('diff.title')}
      rows={changes}
      rowKey={({ path }) => path}
      empty={t('diff.same')}
      exportAs={exportAs}
      columns={[
        {
          key: 'path',
          label: t('diff.where'),
          cell: ({ path }) => (
            <Box>
              {tell(path)}{' '}
              <Box
                component="code"
                sx={{ color: 'text.secondary', fontSize: '0.8em', overflowWrap: 'anywhere' }}
              >
                {path}
              </Box>
            </Box>
          ),
          text: ({ path }) => path,
        },
        {
          key: 'before',
          label: before,
          cell: (change) => change.before ?? t('diff.nothing'),
          text: (change) => change.before,
        },
        {
          key: 'after',
          label: after,
          cell: (change) => change.after ?? t('diff.nothing'),
          text: (change) => change.after,
        },
      ]}
    />
  );
}
