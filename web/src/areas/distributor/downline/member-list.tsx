import { Chip, MenuItem, Stack, TextField } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { usePages } from '../../../api/use-pages';
import { DataTable } from '../../../kit/data-table';
import { Failure, Loading } from '../../../kit/states';
import { useMemberColumns } from './member-columns';

const FILTERS = ['', 'active', 'new', 'stopped'] as const;
const SORTS = ['number', 'name', 'volume'] as const;
const GREEN_WAVE = 'green-wave';

type Address = Readonly<Record<'only' | 'plan' | 'level' | 'sort', string>>;

interface MemberListProps {
  readonly headNo: string;
  readonly period: string;
  readonly address: Address;
  readonly change: (changes: Partial<Address>) => void;
}

/** Everybody below who is wanted, on all levels or on one. */
export function MemberList({ headNo, period, address, change }: MemberListProps) {
  const { t } = useTranslation('distributor');
  const columns = useMemberColumns(
    ({ distributorNo }) => `/my/downline?period=${period}&person=${distributorNo}`,
  );
  const sort = SORTS.find((one) => one === address.sort) ?? 'number';
  const only = FILTERS.find((one) => one === address.only) ?? '';
  const level = /^[1-9]\d{0,3}$/.test(address.level) ? Number(address.level) : undefined;
  const { items, query } = usePages('/api/v1/distributors/{no}/downline', {
    path: { no: headNo },
    query: {
      period,
      sort,
      ...(only !== '' && { only }),
      ...(address.plan !== '' && { plan: address.plan }),
      ...(level !== undefined && { level }),
    },
  });
  return (
    <Stack spacing={2} sx={{ pt: 2 }}>
      <Stack direction="row" role="group" aria-label={t('filter.label')} sx={{ gap: 1, flexWrap: 'wrap' }}>
        {FILTERS.map((one) => (
          <Chip
            key={one}
            component="button"
            type="button"
            clickable
            aria-pressed={only === one}
            color={only === one ? 'primary' : 'default'}
            variant={only === one ? 'filled' : 'outlined'}
            label={t(`filter.${one === '' ? 'all' : one}`)}
            onClick={() => change({ only: one })}
          />
        ))}
        <Chip
          component="button"
          type="button"
          clickable
          aria-pressed={address.plan === GREEN_WAVE}
          color={address.plan === GREEN_WAVE ? 'primary' : 'default'}
          variant={address.plan === GREEN_WAVE ? 'filled' : 'outlined'}
          label={t('filter.greenWave')}
          onClick={() => change({ plan: address.plan === GREEN_WAVE ? '' : GREEN_WAVE })}
        />
      </Stack>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
        <TextField
          select
          label={t('filter.sort')}
          value={sort}
          onChange={(event) => change({ sort: event.target.value })}
          sx={{ maxWidth: 240 }}
        >
          {SORTS.map((one) => (
            <MenuItem key={one} value={one}>
              {t(`sort.${one}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          type="number"
          label={t('filter.level')}
          value={address.level}
          onChange={(event) => change({ level: event.target.value })}
          slotProps={{ htmlInput: { min: 1, max: 9999 } }}
          sx={{ maxWidth: 160 }}
        />
      </Stack>
      {query.error ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : query.isPending ? (
        <Loading lines={8} />
      ) : (
        <DataTable
          label={t('downline.title')}
          columns={Object.values(columns)}
          rows={items}
          rowKey={({ distributorNo }) => distributorNo}
          empty={t('filter.none')}
          exportAs={`downline-${period}`}
          more={{
            has: query.hasNextPage,
            busy: query.isFetchingNextPage,
            load: () => void query.fetchNextPage(),
          }}
        />
      )}
    </Stack>
  );
}
