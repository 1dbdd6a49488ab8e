import { Box, Chip, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Column } from '../../../kit/data-table';
import { Day, Money } from '../../../kit/figures';
import { To } from '../parts/to';
import { useWord } from '../parts/words';
import type { BankEntry } from './types';

/** Of an entry of a statement. @param withEnd what people made of it */
export function useEntryColumns(withEnd: boolean): readonly Column<BankEntry>[] {
  const { t } = useTranslation('finance');
  const word = useWord();
  const end: Column<BankEntry> = {
    key: 'end',
    label: t('queue.settledAs'),
    cell: (entry) => <End entry={entry} />,
    text: ({ state, settledAs, settledReason }) =>
      [word('entryState', state), settledAs && word('settled', settledAs), settledReason]
        .filter(Boolean)
        .join(', '),
  };
  return [
    {
      key: 'day',
      label: t('queue.day'),
      cell: ({ bookedOn }) => <Day date={bookedOn} />,
      text: ({ bookedOn }) => bookedOn,
    },
    {
      key: 'amount',
      label: t('queue.amount'),
      align: 'right',
      cell: ({ direction, amount, currency }) => (
        <>
          {word('direction', direction)}{' '}
          <strong>
            <Money amount={amount} currency={currency} />
          </strong>
        </>
      ),
      text: ({ direction, amount, currency }) => `${word('direction', direction)} ${amount} ${currency}`,
    },
    {
      key: 'other',
      label: t('queue.other'),
      cell: ({ name, account, purpose }) => (
        <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <bdi dir="auto">{name ?? '—'}</bdi> <bdi>{account}</bdi>
          {purpose !== null && (
            <Typography variant="body2" color="text.secondary" dir="auto">
              {purpose}
            </Typography>
          )}
        </Box>
      ),
      text: ({ name, account, purpose }) => [name, account, purpose].filter(Boolean).join(', '),
    },
    {
      key: 'reference',
      label: t('queue.reference'),
      cell: ({ endToEndId, number, bankReference, returnCode, fileName }) => (
        <Box sx={{ overflowWrap: 'anywhere' }}>
          <bdi>{[endToEndId, number && `№ ${number}`, bankReference].filter(Boolean).join(', ') || '—'}</bdi>
          {returnCode !== null && <div>{word('bankCode', returnCode)}</div>}
          <Typography variant="body2" color="text.secondary">
            <bdi>{fileName}</bdi>
          </Typography>
        </Box>
      ),
      text: ({ endToEndId, number, bankReference }) =>
        [endToEndId, number, bankReference].filter(Boolean).join(', '),
    },
    {
      key: 'alarm',
      label: t('queue.why'),
      cell: ({ state, alarm, item, suggestions }) => (
        <Box>
          {alarm === null ? (
            state === 'unmatched' && t('queue.noMatch')
          ) : (
            <Chip size="small" color="error" variant="outlined" label={word('alarm', alarm)} sx={chip} />
          )}{' '}
          {item !== null && <Item item={item} />}
          {suggestions.length > 0 && (
            <Typography variant="body2" component="div" sx={{ mt: 0.5 }}>
              {t('queue.like')}
              {suggestions.map((one) => (
                <div key={one.item}>
                  <Item item={one.item} /> ({one.why.map((why) => word('why', why)).join(', ')})
                </div>
              ))}
            </Typography>
          )}
        </Box>
      ),
      text: ({ state, alarm, item }) =>
        [alarm === null ? state === 'unmatched' && t('queue.noMatch') : word('alarm', alarm), item]
          .filter(Boolean)
          .join(', '),
    },
    ...(withEnd ? [end] : []),
  ];
}

const chip = { height: 'auto', py: 0.25, '& .MuiChip-label': { whiteSpace: 'normal' } } as const;

function End({ entry }: { entry: BankEntry }) {
  const word = useWord();
  const { state, settledAs, settledBy, settledReason } = entry;
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      {word('entryState', state)}
      {settledAs !== null && (
        <Typography variant="body2" color="text.secondary">
          {word('settled', settledAs)} · <bdi>{settledBy}</bdi>: <bdi dir="auto">{settledReason}</bdi>
        </Typography>
      )}
    </Box>
  );
}

/** The way to a payment, `7/13`, or to a batch. */
export function Item({ item }: { item: string }) {
  const { t } = useTranslation('finance');
  const [batch, position] = item.split('/');
  return (
    <To to={`/payouts/${batch}?tab=items${position === undefined ? '' : `&position=${position}`}`}>
      {position === undefined ? t('batch.short', { id: batch }) : t('item.short', { batch, position })}
    </To>
  );
}
