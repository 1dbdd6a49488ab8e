import { Button, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { useLocale } from '../../../i18n/locale';
import { Money, Volume } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { Figure, Figures } from '../figure';
import { useStatement } from '../own';
import { StatementState } from '../statement-state';

/** One period in a few numbers. */
export function PeriodCard({ period, title }: { period: string; title: string }) {
  const { t } = useTranslation('distributor');
  const locale = useLocale();
  const statement = useStatement(period);
  const earnings = `/my/earnings?period=${period}`;
  return (
    <Section title={`${title}: ${locale.month(period)}`}>
      <Answer query={statement}>
        {(data) => (
          <Stack spacing={2}>
            <StatementState statement={data} />
            {data.figures && (
              <Figures>
                <Figure label={t('home.earned')} large to={earnings}>
                  <Money amount={data.figures.total} currency={data.currency} />
                </Figure>
                <Figure label={t('pv')} to={`/my/orders?period=${period}`}>
                  <Volume cv={data.figures.pv} />
                </Figure>
                <Figure label={t('gv')} to={`/my/downline?period=${period}&view=legs`}>
                  <Volume cv={data.figures.gv} />
                </Figure>
              </Figures>
            )}
            {data.figures?.lines.length === 0 && (
              <Typography color="text.secondary">{t('home.noLines')}</Typography>
            )}
            <div>
              <Button component={RouterLink} to={earnings} variant="outlined">
                {t('home.details')}
                <span className="visually-hidden">: {locale.month(period)}</span>
              </Button>
            </div>
          </Stack>
        )}
      </Answer>
    </Section>
  );
}
