import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { queries, type Schemas } from '../../../api/client';
import { usePages } from '../../../api/use-pages';
import type { Column } from '../../../kit/data-table';
import { FactList } from '../../../kit/fact-list';
import { Count, Day, Instant, Money } from '../../../kit/figures';
import { Page, Section } from '../../../kit/page';
import { PagedTable } from '../../../kit/paged-table';
import { PersonName } from '../../../kit/person-name';
import { Answer } from '../../../kit/states';
import { Source } from '../parts/source';
import { To } from '../parts/to';
import { useWord } from '../parts/words';
import { Legs } from './legs';

/** An entry of the journal, down to the people in it. */
export function EntryPage() {
  const { t } = useTranslation('finance');
  const id = Number(useParams()['id']);
  const query = queries.useQuery('get', '/api/v1/ledger/entries/{id}', { params: { path: { id } } });
  return (
    <Page
      title={t('entry.title', { id })}
      trail={[
        { to: '/ledger', label: t('common:nav.ledger') },
        { to: '/ledger?tab=journal', label: t('journal.title') },
      ]}
    >
      <Answer query={query}>
        {(entry) => (
          <>
            <Section>
              <Facts entry={entry} />
            </Section>
            <Section title={t('entry.transfers')}>
              <Transfers id={id} />
            </Section>
          </>
        )}
      </Answer>
    </Page>
  );
}

function Facts({ entry }: { entry: Schemas['LedgerEntryInFull'] }) {
  const { t } = useTranslation('finance');
  const { source, text, effectiveOn, recordedAt, by, corrects, correctedBy, legs } = entry;
  const link = (other: number) => (
    <To key={other} to={`/ledger/entries/${other}`}>
      {t('entry.short', { id: other })}{' '}
    </To>
  );
  return (
    <FactList
      facts={[
        [t('entry.source'), <Source key="source" source={source} text={text} />],
        [t('entry.day'), <Day key="day" date={effectiveOn} />],
        [
          t('entry.recorded'),
          <span key="recorded">
            <Instant at={recordedAt} /> · <bdi>{by}</bdi>
          </span>,
        ],
        [t('entry.corrects'), corrects === null ? null : link(corrects)],
        [t('entry.correctedBy'), correctedBy.length === 0 ? null : correctedBy.map(link)],
        [t('entry.legs'), <Legs key="legs" legs={legs} />],
        [t('entry.count'), <Count key="count" n={legs.reduce((sum, { transfers }) => sum + transfers, 0)} />],
        [t('entry.key'), <code key="key">{source}</code>],
      ]}
    />
  );
}

function Transfers({ id }: { id: number }) {
  const { t } = useTranslation('finance');
  const word = useWord();
  const pages = usePages('/api/v1/ledger/entries/{id}/transfers', { path: { id } });
  const account = (key: 'debit' | 'credit'): Column<Schemas['ShownTransfer']> => ({
    key,
    label: t(`entry.${key}`),
    cell: (transfer) => (
      <To to={`/ledger/accounts/${transfer[key]}`}>{word('accountName', transfer[key])}</To>
    ),
    text: (transfer) => word('accountName', transfer[key]),
  });
  return (
    <PagedTable
      label={t('entry.transfers')}
      pages={pages}
      rowKey={({ distributorNo, debit, credit, currency }) =>
        `${distributorNo} ${debit} ${credit} ${currency}`
      }
      empty={t('ledger.empty')}
      exportAs={`entry-${id}`}
      columns={[
        {
          key: 'person',
          label: t('person'),
          cell: ({ distributorNo, name }) =>
            distributorNo === null ? (
              t('entry.company')
            ) : (
              <PersonName
                name={name === null || name === '' ? distributorNo : name}
                distributorNo={distributorNo}
                to={`/ledger/people/${encodeURIComponent(distributorNo)}`}
              />
            ),
          text: ({ distributorNo, name }) => [distributorNo, name].filter(Boolean).join(' '),
        },
        account('debit'),
        account('credit'),
        {
          key: 'amount',
          label: t('item.amount'),
          align: 'right',
          cell: ({ amount, currency }) => <Money {...{ amount, currency }} />,
          text: ({ amount }) => amount,
        },
      ]}
    />
  );
}
