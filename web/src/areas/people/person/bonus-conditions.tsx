import { Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../kit/data-table';
import { Money, Volume } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import type { Statement } from '../types';

type Bonus = NonNullable<Statement['figures']>['bonuses'][number];
type Condition = Bonus['conditions'][number];

/** Why a bonus was paid or was not: what is there, what is needed, what is missing. */
export function BonusConditions({ bonuses, currency }: { bonuses: readonly Bonus[]; currency: string }) {
  const { t } = useTranslation('people');
  const asking = bonuses.filter(({ conditions }) => conditions.length > 0);
  if (asking.length === 0) return null;
  return (
    <Section title={t('conditions.title')}>
      <Stack spacing={2}>
        {asking.map((bonus) => (
          <div key={bonus.bonus}>
            <Typography variant="h3">
              {t(`common:bonus.${bonus.bonus}`, bonus.bonus)}:{' '}
              {t(bonus.qualified ? 'conditions.met' : 'conditions.missed')}
            </Typography>
            {bonus.wouldAdd !== undefined && bonus.wouldAdd !== null && (
              <Typography>
                {t('conditions.wouldAdd')} <Money amount={bonus.wouldAdd} currency={currency} />
              </Typography>
            )}
            <Conditions conditions={bonus.conditions} label={t(`common:bonus.${bonus.bonus}`, bonus.bonus)} />
          </div>
        ))}
      </Stack>
    </Section>
  );
}

function Conditions({ conditions, label }: { conditions: readonly Condition[]; label: string }) {
  const { t } = useTranslation('people');
  const figure = (value: string, unit: string) => (unit === 'cv' ? <Volume cv={value} /> : value);
  return (
    <DataTable
      label={label}
      rows={conditions}
      rowKey={({ condition }) => condition}
      empty=""
      columns={[
        {
          key: 'condition',
          label: t('conditions.condition'),
          cell: ({ condition }) => t(`conditions.${condition}`, condition),
        },
        {
          key: 'actual',
          label: t('conditions.have'),
          align: 'right',
          cell: ({ actual, unit }) => figure(actual, unit),
        },
        {
          key: 'required',
          label: t('conditions.need'),
          align: 'right',
          cell: ({ required, unit }) => figure(required, unit),
        },
        {
          key: 'missing',
          label: t('conditions.missing'),
          align: 'right',
          cell: ({ missing, unit, met }) => (met ? t('conditions.nothing') : figure(missing, unit)),
        },
      ]}
    />
  );
}
