import { Button, Checkbox, FormControlLabel, FormGroup, FormLabel, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/locale';
import { ProgressBar } from '../../../kit/progress-bar';
import { Section } from '../../../kit/page';
import { Failure } from '../../../kit/states';
import type { Period } from '../types';
import { SimulationChart } from './simulation-chart';
import { SimulationTable } from './simulation-table';
import { useSimulations } from './use-simulations';

const OFFERED = 12;
const CHOSEN = 3;

/** What the document would have meant on past periods: chosen, run one after another, as a chart and as a table. */
export function SimulationSection({ document, periods }: { document: string; periods: readonly Period[] }) {
  const { t } = useTranslation('periods');
  const locale = useLocale();
  const past = periods
    .filter(({ state }) => state === 'closed')
    .map(({ period }) => period)
    .slice(-OFFERED);
  const [chosen, setChosen] = useState<readonly string[]>(past.slice(-CHOSEN));
  const { results, running, error, start } = useSimulations(document);
  const choose = (period: string, isChosen: boolean) =>
    setChosen(past.filter((one) => (one === period ? isChosen : chosen.includes(one))));
  if (past.length === 0) {
    return (
      <Section title={t('simulation.title')}>
        <Typography>{t('simulation.nothingPast')}</Typography>
      </Section>
    );
  }
  return (
    <Section title={t('simulation.title')}>
      <Stack spacing={2}>
        <Typography color="text.secondary">{t('simulation.about')}</Typography>
        <fieldset style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <FormLabel component="legend">{t('simulation.periods')}</FormLabel>
          <FormGroup row>
            {past.map((period) => (
              <FormControlLabel
                key={period}
                control={
                  <Checkbox
                    checked={chosen.includes(period)}
                    onChange={(_event, isChosen) => choose(period, isChosen)}
                  />
                }
                label={locale.month(period)}
              />
            ))}
          </FormGroup>
        </fieldset>
        <div>
          <Button
            variant="outlined"
            disabled={chosen.length === 0}
            loading={running !== null}
            onClick={() => void start(chosen)}
          >
            {t('simulation.act', { count: chosen.length })}
          </Button>
        </div>
        {running !== null && (
          <ProgressBar
            phase={t('simulation.running', { month: locale.month(running.period) })}
            done={running.done}
            total={running.total}
          />
        )}
        {error ? <Failure error={error} /> : null}
        {results.length > 0 && (
          <>
            <SimulationChart simulations={results} />
            <SimulationTable simulations={results} />
          </>
        )}
      </Stack>
    </Section>
  );
}
