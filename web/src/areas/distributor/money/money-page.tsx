import { Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Page, Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { useBalance } from '../own';
import { AccountMoves } from './account-moves';
import { BalanceFigures, NextMoney } from './balance-figures';
import { Methods } from './methods';
import { Payouts } from './payouts';

/** The balance, where the money goes, and how it got there. */
export function MoneyPage() {
  const { t } = useTranslation('distributor');
  const balance = useBalance();
  return (
    <Page title={t('money.title')}>
      <Section title={t('money.now')}>
        <Answer query={balance}>
          {(data) => (
            <Stack spacing={2}>
              <BalanceFigures balance={data} />
              <Typography>
                <NextMoney balance={data} />
              </Typography>
            </Stack>
          )}
        </Answer>
      </Section>
      <Section title={t('method.title')}>
        <Methods />
      </Section>
      <Section title={t('payout.title')}>
        <Payouts />
      </Section>
      <Section title={t('account.title')}>
        <AccountMoves />
      </Section>
    </Page>
  );
}
