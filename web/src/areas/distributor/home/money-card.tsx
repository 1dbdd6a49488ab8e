import { Button, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { BalanceFigures, NextMoney } from '../money/balance-figures';
import { useBalance } from '../own';

/** What is owed, and what comes next. */
export function MoneyCard() {
  const { t } = useTranslation('distributor');
  const balance = useBalance();
  return (
    <Section title={t('money.title')}>
      <Answer query={balance}>
        {(data) => (
          <Stack spacing={2}>
            <BalanceFigures balance={data} />
            <Typography>
              <NextMoney balance={data} />
            </Typography>
            <div>
              <Button component={RouterLink} to="/my/money" variant="outlined">
                {t('money.open')}
              </Button>
            </div>
          </Stack>
        )}
      </Answer>
    </Section>
  );
}
