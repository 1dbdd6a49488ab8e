import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../kit/page';
import { Answer, Empty } from '../../../kit/states';
import { closedOf, currentOf, useStatement, useStatements } from '../own';
import { MoneyCard } from './money-card';
import { PeriodCard } from './period-card';
import { PlanCard } from './plan-card';

/** How it goes, in ten seconds. */
export function HomePage() {
  const { t } = useTranslation('distributor');
  const statements = useStatements();
  const name = useStatement(statements.data?.items[0]?.period).data?.name;
  return (
    <Page title={name ? t('home.hello', { name }) : t('home.title')}>
      <Answer query={statements}>
        {({ items }) => {
          const current = currentOf(items);
          const closed = closedOf(items);
          if (!current) return <Empty>{t('home.nothing')}</Empty>;
          return (
            <Box
              sx={{
                display: 'grid',
                gap: 2,
                gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
              }}
            >
              <PeriodCard period={current.period} title={t('home.current')} />
              {closed && closed.period !== current.period && (
                <PeriodCard period={closed.period} title={t('home.last')} />
              )}
              <PlanCard
                current={current.period}
                supposed={closed?.plan ? closed.period : current.total === null ? null : current.period}
              />
              <MoneyCard />
            </Box>
          );
        }}
      </Answer>
    </Page>
  );
}
