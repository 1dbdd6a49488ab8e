import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client';
import { FactList } from '../../../kit/fact-list';
import { Count } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';

/** The end of the chain: who writes it down somewhere else can tell later whether anything was changed. */
export function ChainHead() {
  const { t } = useTranslation('office');
  const query = queries.useQuery('get', '/api/v1/audit/head');
  return (
    <Section title={t('chain.title')}>
      <Answer query={query} lines={2}>
        {({ head, entries, waiting }) => (
          <FactList
            facts={[
              [t('chain.entries'), <Count n={entries} />],
              [t('chain.waiting'), <Count n={waiting} />],
              [t('chain.sequence'), head?.sequence ?? '—'],
              [t('chain.hash'), <code>{head?.hash ?? '—'}</code>],
            ]}
          />
        )}
      </Answer>
    </Section>
  );
}
