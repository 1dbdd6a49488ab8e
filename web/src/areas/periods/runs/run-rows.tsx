import { Tab, Tabs } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Section } from '../../../kit/page';
import { useAddress } from '../../../kit/use-address';
import type { ListedRun } from '../types';
import { AdjustmentRows } from './adjustment-rows';
import { BonusSums } from './bonus-sums';
import { ChangeRows } from './change-rows';
import { LineRows } from './line-rows';
import { LostRows } from './lost-rows';
import { ROWS_ADDRESS } from './rows-props';
import { StandingRows } from './standing-rows';

const ROWS = {
  bonuses: BonusSums,
  lines: LineRows,
  standings: StandingRows,
  adjustments: AdjustmentRows,
  changes: ChangeRows,
  lost: LostRows,
} as const;
type Shown = keyof typeof ROWS;
/** An estimate is compared with nothing and posts nothing. */
const OF_ESTIMATE: readonly Shown[] = ['bonuses', 'lines', 'standings', 'adjustments'];

/** What the totals of a run open to, a tab for each kind of row; which one stands in the address. */
export function RunRows({ run }: { run: ListedRun }) {
  const { t } = useTranslation('periods');
  const [address, change] = useAddress(ROWS_ADDRESS);
  const offered = run.kind === 'close' ? (Object.keys(ROWS) as Shown[]) : OF_ESTIMATE;
  const shown = offered.find((one) => one === address.show) ?? 'bonuses';
  const Rows = ROWS[shown];
  return (
    <Section title={t('rows.title')}>
      <Tabs
        value={shown}
        onChange={(_event, show: Shown) => change({ show, bonus: '', level: '', kind: 'all' })}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={t('rows.title')}
        sx={{ mb: 1.5 }}
      >
        {offered.map((one) => (
          <Tab
            key={one}
            value={one}
            id={`rows-tab-${one}`}
            aria-controls="rows-panel"
            label={t(`rows.${one}.tab`)}
          />
        ))}
      </Tabs>
      <div role="tabpanel" id="rows-panel" aria-labelledby={`rows-tab-${shown}`}>
        <Rows run={run} address={address} onAddress={change} />
      </div>
    </Section>
  );
}
