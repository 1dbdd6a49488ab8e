import { Alert } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { queries } from '../../../api/client';
import { useLocale } from '../../../i18n/locale';
import { FactList } from '../../../kit/fact-list';
import { Count, Instant, Money, Volume } from '../../../kit/figures';
import { Page, Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { personPath } from '../parts/person-link';
import type { Statement } from '../types';
import { BonusConditions } from './bonus-conditions';
import { StatementAdjustments, StatementLines } from './statement-tables';

/** One person's period as staff sees it: what was earned on what, and what was not paid for want of what. */
export function StatementPage() {
  const { t } = useTranslation('people');
  const { no = '', period = '' } = useParams();
  const month = useLocale().month(/^\d{4}-\d{2}$/.test(period) ? period : '2000-01');
  const query = queries.useQuery('get', '/api/v1/distributors/{no}/statements/{period}', {
    params: { path: { no, period } },
  });
  return (
    <Page
      title={t('statement.title', { month })}
      trail={[
        { to: '/people', label: t('people.title') },
        { to: `${personPath(no)}?tab=statements`, label: query.data?.name ?? no },
      ]}
      about={<bdi>{no}</bdi>}
    >
      <Answer query={query}>{(statement) => <Shown statement={statement} />}</Answer>
    </Page>
  );
}

function Shown({ statement }: { statement: Statement }) {
  const { t } = useTranslation('people');
  const { figures, currency, state, calculatedAt } = statement;
  if (figures === null) {
    return (
      <Alert severity="info">
        {t(state === 'being-calculated' ? 'statement.calculating' : 'statement.noEstimate')}
      </Alert>
    );
  }
  return (
    <>
      {(state === 'open' || state === 'review') && (
        <Alert severity="info">{t(`statement.note.${state}`)}</Alert>
      )}
      {!figures.counted && <Alert severity="info">{t('statement.notCounted')}</Alert>}
      <Section title={t('statement.standing')}>
        <FactList
          facts={[
            [t('field.total'), <Money amount={figures.total} currency={currency} />],
            [t('field.linesTotal'), <Money amount={figures.linesTotal} currency={currency} />],
            [t('field.adjustmentsTotal'), <Money amount={figures.adjustmentsTotal} currency={currency} />],
            [t('field.state'), t(`common:periodState.${state}`)],
            [t('field.calculatedAt'), calculatedAt === null ? null : <Instant at={calculatedAt} />],
            [
              t('field.plan'),
              figures.plan === null ? t('statement.noPlan') : t(`common:plan.${figures.plan}`, figures.plan),
            ],
            [t('field.pv'), <Volume cv={figures.pv} />],
            [t('field.gv'), <Volume cv={figures.gv} />],
            [t('field.downline'), <Count n={figures.downline} />],
            [t('field.buyers'), <Count n={figures.frontlineBuyers} />],
          ]}
        />
      </Section>
      <StatementLines statement={statement} figures={figures} />
      <StatementAdjustments statement={statement} figures={figures} />
      <BonusConditions bonuses={figures.bonuses} currency={currency} />
    </>
  );
}
