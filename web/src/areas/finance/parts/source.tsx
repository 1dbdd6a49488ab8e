import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/locale';
import { To } from './to';
import { useWord } from './words';

interface FromWhat {
  readonly source: string;
  /** As the books have it, where the source is none that the pages know. */
  readonly text: string;
}

/** What an entry of the books was posted from, in words. */
export function useSourceText(): (of: FromWhat) => string {
  const { t } = useTranslation('finance');
  const word = useWord();
  const locale = useLocale();
  return ({ source, text }) => {
    const period = /^period\/(\d{4}-\d\d)\/([a-z]+)$/.exec(source);
    if (period) return `${word('source', period[2]!)}: ${locale.month(period[1]!)}`;
    const payout = /^payout\/(\d+)\/(?:.*\/)?([a-z-]+)(?:\/\d{4}-\d\d-\d\d)?$/.exec(source);
    if (payout) {
      const [, batch, what] = payout;
      const kind = what!.endsWith('-charges') ? 'charges' : what!;
      return `${word('source', kind)}, ${t('batch.short', { id: batch })}`;
    }
    const entry = /^bank-entry\/(\d+)\/([a-z]+)$/.exec(source);
    if (entry) return word('source', `bank-${entry[2]}`);
    return text;
  };
}

/** The same, leading to where it comes from. */
export function Source(of: FromWhat) {
  const shown = useSourceText()(of);
  const to = placeOf(of.source);
  return to === null ? <bdi>{shown}</bdi> : <To to={to}>{shown}</To>;
}

function placeOf(source: string): string | null {
  const [kind, id] = source.split('/');
  if (kind === 'period') return `/periods/${id}`;
  if (kind === 'payout') return `/payouts/${id}`;
  if (kind === 'bank-entry') return '/bank?state=settled';
  return null;
}
