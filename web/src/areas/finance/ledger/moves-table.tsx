import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import type { Pages } from '../../../api/use-pages';
import type { Column } from '../../../kit/data-table';
import { Day, Money } from '../../../kit/figures';
import { PagedTable } from '../../../kit/paged-table';
import { Source, useSourceText } from '../parts/source';
import { To } from '../parts/to';
import { useWord } from '../parts/words';

type Move = Schemas['AccountMove'];

interface MovesTableProps {
  readonly label: string;
  readonly pages: Pages<Move>;
  readonly exportAs: string;
}

/** How an account came to its balance, move by move. */
export function MovesTable({ label, pages, exportAs }: MovesTableProps) {
  const { t } = useTranslation('finance');
  const word = useWord();
  const sourceText = useSourceText();
  const sum = (key: 'debit' | 'credit' | 'balance'): Column<Move> => ({
    key,
    label: t(`move.${key}`),
    align: 'right',
    cell: (move) => (move[key] === null ? '' : <Money amount={move[key]} currency={move.currency} />),
    text: (move) => (move[key] === null ? null : `${move[key]} ${move.currency}`),
  });
  return (
    <PagedTable
      label={label}
      pages={pages}
      rowKey={(move) => [move.entry, move.account, move.currency, move.debit === null].join(' ')}
      empty={t('move.none')}
      exportAs={exportAs}
      columns={[
        {
          key: 'day',
          label: t('entry.day'),
          cell: ({ effectiveOn }) => <Day date={effectiveOn} />,
          text: ({ effectiveOn }) => effectiveOn,
        },
        {
          key: 'source',
          label: t('entry.source'),
          cell: ({ source, text }) => <Source source={source} text={text} />,
          text: sourceText,
        },
        {
          key: 'entry',
          label: t('entry.one'),
          cell: ({ entry, corrects }) => (
            <>
              <To to={`/ledger/entries/${entry}`}>{t('entry.short', { id: entry })}</To>
              {corrects !== null && ` (${t('move.corrects', { id: corrects })})`}
            </>
          ),
          text: ({ entry }) => entry,
        },
        {
          key: 'account',
          label: t('move.other'),
          cell: ({ account }) => word('accountName', account),
          text: ({ account }) => word('accountName', account),
        },
        sum('debit'),
        sum('credit'),
        sum('balance'),
      ]}
    />
  );
}
