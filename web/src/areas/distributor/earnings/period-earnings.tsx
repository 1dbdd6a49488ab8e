import { Stack, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Count, Money, Volume } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { Answer, Loading } from '../../../kit/states';
import { Figure, Figures } from '../figure';
import { type Figures as StatementFigures, type Statement, useStatement } from '../own';
import { StatementState } from '../statement-state';
import { usePlanWords } from '../words';
import { Adjustments } from './adjustments';
import { Conditions } from './conditions';
import { Lines } from './lines';
import { NotPaid } from './not-paid';

const LinesChart = lazy(() => import('./lines-chart'));

/** One period of one person, each number with a way to what it is made of. */
export function PeriodEarnings({ period }: { period: string }) {
  const statement = useStatement(period);
  return (
    <Answer query={statement} lines={8}>
      {(data) => (
        <>
          <StatementState statement={data} />
          {data.figures?.counted && <Earned statement={data} figures={data.figures} />}
        </>
      )}
    </Answer>
  );
}

function Earned({ statement, figures }: { statement: Statement; figures: StatementFigures }) {
  const { t } = useTranslation('distributor');
  const words = usePlanWords();
  const { period, currency } = statement;
  const asked = figures.bonuses.filter(({ conditions }) => conditions.length > 0);
  const hasAdjustments = figures.adjustments.items.length > 0;
  return (
    <>
      <Section>
        <Figures>
          <Figure label={t('earnings.total')} large>
            <Money amount={figures.total} currency={currency} />
          </Figure>
          <Figure label={t('earnings.lines')}>
            <Money amount={figures.linesTotal} currency={currency} />
          </Figure>
          {hasAdjustments && (
            <Figure label={t('earnings.adjustments')}>
              <Money amount={figures.adjustmentsTotal} currency={currency} />
            </Figure>
          )}
          <Figure label={t('plan.title')}>{words.plan(figures.plan)}</Figure>
          <Figure label={t('pv')} to={`/my/orders?period=${period}`}>
            <Volume cv={figures.pv} />
          </Figure>
          <Figure label={t('gv')} to={`/my/downline?period=${period}&view=legs`}>
            <Volume cv={figures.gv} />
          </Figure>
          <Figure label={t('earnings.people')} to={`/my/downline?period=${period}`}>
            <Count n={figures.downline} />
          </Figure>
        </Figures>
      </Section>
      <Section title={t('earnings.byLevel')}>
        {figures.lines.length === 0 ? (
          <Typography color="text.secondary">{t('home.noLines')}</Typography>
        ) : (
          <Stack spacing={2}>
            <Suspense fallback={<Loading lines={5} />}>
              <LinesChart lines={figures.lines} currency={currency} />
            </Suspense>
            <Lines statement={statement} figures={figures} />
          </Stack>
        )}
      </Section>
      <NotPaid period={period} currency={currency} />
      {asked.length > 0 && (
        <Section title={t('earnings.conditions')}>
          <Stack spacing={3}>
            {asked.map((bonus) => (
              <Conditions key={bonus.bonus} bonus={bonus} currency={currency} />
            ))}
          </Stack>
        </Section>
      )}
      {hasAdjustments && (
        <Adjustments adjustments={figures.adjustments} currency={currency} period={period} />
      )}
    </>
  );
}
