import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { type Column, DataTable } from '../../../kit/data-table';
import { Day, Money } from '../../../kit/figures';
import { PersonName } from '../../../kit/person-name';
import { useFacts } from './facts';
import { To } from './to';
import { useWord } from './words';

type LeftOut = Schemas['LeftOutShown'];

/** Of somebody with a balance who is not paid. */
export function useLeftOutColumns(currency: string, withReason: boolean): readonly Column<LeftOut>[] {
  const { t } = useTranslation('finance');
  const word = useWord();
  const factsOf = useFacts(currency);
  const reason: Column<LeftOut> = {
    key: 'reason',
    label: t('leftOut.reason'),
    cell: (row) => word('reason', row.reason),
    text: (row) => word('reason', row.reason),
  };
  return [
    {
      key: 'person',
      label: t('person'),
      cell: (row) => (
        <PersonName
          name={row.name === '' ? row.distributorNo : row.name}
          distributorNo={row.distributorNo}
          to={`/people/${encodeURIComponent(row.distributorNo)}`}
        />
      ),
      text: (row) => `${row.distributorNo} ${row.name}`.trim(),
    },
    ...(withReason ? [reason] : []),
    {
      key: 'balance',
      label: t('leftOut.balance'),
      align: 'right',
      cell: (row) => (
        <To to={`/ledger/people/${encodeURIComponent(row.distributorNo)}`}>
          <Money amount={row.balance} currency={currency} />
        </To>
      ),
      text: (row) => row.balance,
    },
    {
      key: 'pending',
      label: t('leftOut.refundPending'),
      align: 'right',
      cell: (row) => <Money amount={row.refundPending} currency={currency} />,
      text: (row) => row.refundPending,
    },
    {
      key: 'since',
      label: t('leftOut.since'),
      cell: (row) => (row.since === null ? '—' : <Day date={row.since} />),
      text: (row) => row.since,
    },
    {
      key: 'facts',
      label: t('leftOut.facts'),
      cell: (row) => factsOf(row) ?? '—',
      text: (row) => factsOf(row),
    },
  ];
}

interface LeftOutTableProps {
  readonly rows: readonly LeftOut[];
  readonly currency: string;
  readonly label: string;
  /** Of the export. */
  readonly name: string;
}

export function LeftOutTable({ rows, currency, label, name }: LeftOutTableProps) {
  const { t } = useTranslation('finance');
  return (
    <DataTable
      label={label}
      columns={useLeftOutColumns(currency, false)}
      rows={rows}
      rowKey={(row) => row.distributorNo}
      empty={t('leftOut.nobody')}
      exportAs={name}
    />
  );
}
