import { Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client';
import { useLocale } from '../../../i18n/locale';
import { Money } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { Conditions } from '../earnings/conditions';
import { Figure, Figures } from '../figure';
import { type Statement, useOwnNo, useStatement } from '../own';
import { usePlanWords } from '../words';

interface PlanCardProps {
  readonly current: string;
  /** On whose volumes the other plan is tried. */
  readonly supposed: string | null;
}

/** The plan, and for a newcomer what comes next and what it would have meant. */
export function PlanCard({ current, supposed }: PlanCardProps) {
  const { t } = useTranslation('distributor');
  const statement = useStatement(current);
  return (
    <Section title={t('plan.title')}>
      <Answer query={statement}>{(data) => <OnPlan statement={data} supposed={supposed} />}</Answer>
    </Section>
  );
}

function OnPlan({ statement, supposed }: { statement: Statement; supposed: string | null }) {
  const { t } = useTranslation('distributor');
  const words = usePlanWords();
  const locale = useLocale();
  const { figures } = statement;
  if (!figures) return <Typography color="text.secondary">{t('plan.unknown')}</Typography>;
  const { newcomer, bonuses } = figures;
  const asked = bonuses.filter(({ conditions }) => conditions.length > 0);
  return (
    <Stack spacing={2}>
      <Typography sx={{ fontSize: '1.15rem', fontWeight: 650 }}>{words.plan(figures.plan)}</Typography>
      {newcomer && (
        <>
          <Typography>
            {t('plan.left', {
              count: newcomer.monthsLeft,
              last: locale.month(newcomer.last),
              then: words.plan(newcomer.then),
            })}
          </Typography>
          {supposed !== null && <Supposed period={supposed} plan={newcomer.then} />}
        </>
      )}
      {asked.map((bonus) => (
        <Conditions key={bonus.bonus} bonus={bonus} currency={statement.currency} />
      ))}
    </Stack>
  );
}

/** The same volumes on another plan. */
function Supposed({ period, plan }: { period: string; plan: string }) {
  const { t } = useTranslation('distributor');
  const words = usePlanWords();
  const locale = useLocale();
  const no = useOwnNo();
  const supposed = queries.useQuery('get', '/api/v1/distributors/{no}/statements/{period}/on-plan', {
    params: { path: { no, period }, query: { plan } },
  });
  return (
    <Answer query={supposed} lines={2}>
      {({ linesTotal, actualLinesTotal, difference, currency }) => (
        <Stack spacing={1}>
          <Typography color="text.secondary">
            {t('plan.supposed', { month: locale.month(period), plan: words.plan(plan) })}
          </Typography>
          <Figures>
            <Figure label={t('plan.would')}>
              <Money amount={linesTotal} currency={currency} />
            </Figure>
            <Figure label={t('plan.was')}>
              <Money amount={actualLinesTotal} currency={currency} />
            </Figure>
            <Figure label={t('plan.difference')}>
              {difference.startsWith('-') || /^0(\.0+)?$/.test(difference) ? '' : '+'}
              <Money amount={difference} currency={currency} />
            </Figure>
          </Figures>
        </Stack>
      )}
    </Answer>
  );
}
