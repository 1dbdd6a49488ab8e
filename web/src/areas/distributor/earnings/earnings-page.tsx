import { Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { currentLanguage } from '../../../i18n/texts';
import { DownloadButton } from '../../../kit/download-button';
import { Page, Section } from '../../../kit/page';
import { Answer, Empty } from '../../../kit/states';
import { useAddress } from '../../../kit/use-address';
import { closedOf, currentOf, type Summary, useOwnNo, useStatements } from '../own';
import { PeriodSwitch } from '../period-switch';
import { PeriodEarnings } from './period-earnings';
import { Totals } from './totals';

const ADDRESS = { period: '' };

/** What was earned in a period and why, and in all of them side by side. */
export function EarningsPage() {
  const { t } = useTranslation('distributor');
  const statements = useStatements();
  return (
    <Page title={t('earnings.title')}>
      <Answer query={statements}>
        {({ items }) =>
          items.length === 0 ? <Empty>{t('home.nothing')}</Empty> : <Earnings periods={items} />
        }
      </Answer>
    </Page>
  );
}

function Earnings({ periods }: { periods: readonly Summary[] }) {
  const { t } = useTranslation('distributor');
  const no = useOwnNo();
  const [address, change] = useAddress(ADDRESS);
  const begin = closedOf(periods) ?? currentOf(periods)!;
  const period = address.period === '' ? begin.period : address.period;
  const open = (next: string) => change({ period: next });
  const hasFigures = periods.find((one) => one.period === period)?.total !== null;
  const file = `/api/v1/distributors/${no}/statements/${period}/file`;
  return (
    <>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <PeriodSwitch periods={periods} value={period} onChange={open} />
        {hasFigures && (
          <>
            <DownloadButton
              href={`${file}?format=pdf&language=${currentLanguage()}`}
              label={t('earnings.pdf')}
            />
            <DownloadButton href={`${file}?format=csv`} label={t('earnings.csv')} />
          </>
        )}
      </Stack>
      <PeriodEarnings key={period} period={period} />
      <Section title={t('earnings.series')}>
        <Totals periods={periods} />
      </Section>
    </>
  );
}
