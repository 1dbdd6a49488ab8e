import { Link } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { Schemas } from '../../../api/client';
import { useLocale } from '../../../i18n/locale';

type Move = Pick<Schemas['AccountMove'], 'source' | 'text' | 'account'>;

const PERIOD = /^period\/(\d{4}-\d{2})\/(earnings|clawbacks|corrections)$/;
const PAYOUT = /^payout\//;

/** What moved the balance, in words: the books' own text is for those who keep them. */
export function useSourceText(): (move: Move) => string {
  const { t } = useTranslation('distributor');
  const locale = useLocale();
  return ({ source, text, account }) => {
    const [, period, kind] = PERIOD.exec(source) ?? [];
    if (period !== undefined) return t(`account.${kind!}`, { month: locale.month(period) });
    if (PAYOUT.test(source)) return t(`account.payout.${payoutPart(account)}`);
    return text;
  };
}

/** The same; earnings lead to their period. */
export function EntrySource({ move }: { move: Move }) {
  const text = useSourceText()(move);
  const [, period] = PERIOD.exec(move.source) ?? [];
  if (period === undefined) return <bdi>{text}</bdi>;
  return (
    <Link component={RouterLink} to={`/my/earnings?period=${period}`}>
      {text}
    </Link>
  );
}

function payoutPart(account: Move['account']): 'tax' | 'fee' | 'money' {
  if (account === 'tax-payable') return 'tax';
  return account === 'payout-fees' ? 'fee' : 'money';
}
