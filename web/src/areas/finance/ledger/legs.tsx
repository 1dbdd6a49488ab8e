import { Box } from '@mui/material';
import type { Schemas } from '../../../api/client';
import { useLocale } from '../../../i18n/locale';
import { Money } from '../../../kit/figures';
import { To } from '../parts/to';
import { useWord } from '../parts/words';

type Leg = Schemas['ShownLedgerEntry']['legs'][number];

/** What an entry moved: from the credited account to the debited one. */
export function Legs({ legs }: { legs: readonly Leg[] }) {
  const word = useWord();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', overflowWrap: 'anywhere' }}>
      {legs.map(({ debit, credit, currency, amount }) => (
        <li key={`${debit} ${credit} ${currency}`}>
          <To to={`/ledger/accounts/${debit}`}>{word('accountName', debit)}</To>
          {' ← '}
          <To to={`/ledger/accounts/${credit}`}>{word('accountName', credit)}</To>:{' '}
          <Money amount={amount} currency={currency} />
        </li>
      ))}
    </Box>
  );
}

export function useLegsText(): (legs: readonly Leg[]) => string {
  const word = useWord();
  const locale = useLocale();
  return (legs) =>
    legs
      .map(
        ({ debit, credit, currency, amount }) =>
          `${word('accountName', debit)} ← ${word('accountName', credit)}: ${locale.money(amount, currency)}`,
      )
      .join('; ');
}
