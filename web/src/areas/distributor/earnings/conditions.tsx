import { Box, LinearProgress, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { useLocale } from '../../../i18n/locale';
import { Money } from '../../../kit/figures';
import { usePlanWords } from '../words';

type Condition = Schemas['ConditionShown'];

interface ConditionsProps {
  readonly bonus: Pick<Schemas['BonusStanding'], 'bonus' | 'qualified' | 'conditions' | 'wouldAdd'>;
  readonly currency: string;
}

/** What a bonus asks: have, need, missing, each as a bar and in words. */
export function Conditions({ bonus, currency }: ConditionsProps) {
  const { t } = useTranslation('distributor');
  const words = usePlanWords();
  const { qualified, conditions, wouldAdd } = bonus;
  return (
    <Stack spacing={1.5}>
      <Typography component="h3" variant="h3">
        {t(qualified ? 'bonus.met' : 'bonus.notMet', { bonus: words.bonus(bonus.bonus) })}
      </Typography>
      {conditions.map((condition) => (
        <ConditionBar key={condition.condition} condition={condition} />
      ))}
      {wouldAdd && (
        <Typography>
          {t('bonus.wouldAdd')} <Money amount={wouldAdd} currency={currency} />
        </Typography>
      )}
    </Stack>
  );
}

function ConditionBar({
  condition: { condition, unit, required, actual, missing, met },
}: {
  condition: Condition;
}) {
  const { t } = useTranslation('distributor');
  const locale = useLocale();
  const shown = (figure: string) => (unit === 'cv' ? locale.volume(figure) : locale.count(Number(figure)));
  const name = t(`condition.${condition}`);
  // For the length of a bar a float is good enough.
  const share = Number(required) === 0 ? 100 : Math.min(100, (100 * Number(actual)) / Number(required));
  const figures = { have: shown(actual), need: shown(required), missing: shown(missing) };
  const text = t(met ? 'condition.met' : 'condition.missing', figures);
  return (
    <Box>
      <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 2, flexWrap: 'wrap' }}>
        <span>{name}</span>
        <Box component="span" sx={{ fontWeight: met ? 400 : 650 }}>
          {text}
        </Box>
      </Stack>
      <LinearProgress
        variant="determinate"
        value={share}
        color={met ? 'success' : 'warning'}
        aria-label={name}
        aria-valuetext={text}
        sx={{ height: 8, borderRadius: 4, mt: 0.5 }}
      />
    </Box>
  );
}
