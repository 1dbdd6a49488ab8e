import { Alert, Box, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../kit/data-table';
import { FactList } from '../../../kit/fact-list';
import { Count, Money, Month } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { PersonName } from '../../../kit/person-name';
import { personPath } from '../parts/person-link';
import type { MovePreview } from '../types';

/** Tree and money, before and after. */
export function MoveConsequences({ preview }: { preview: MovePreview }) {
  const { t } = useTranslation('people');
  const { people, height, depthBefore, depthAfter, uplineBefore, uplineAfter, money, refusal } = preview;
  return (
    <>
      <Section title={t('move.tree')}>
        <FactList
          facts={[
            [t('move.people'), <Count n={people} />],
            [t('move.height'), <Count n={height} />],
            [t('move.depthBefore'), <Count n={depthBefore} />],
            [t('move.depthAfter'), refusal === null ? <Count n={depthAfter} /> : null],
          ]}
        />
        <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, gap: 2, mt: 2 }}>
          <Path title={t('move.uplineBefore')} people={uplineBefore} />
          {refusal === null && <Path title={t('move.uplineAfter')} people={uplineAfter} />}
        </Box>
      </Section>
      {money !== null && <MoneyMoved money={money} />}
      {money === null && refusal === null && <Alert severity="info">{t('move.noMoney')}</Alert>}
    </>
  );
}

function Path({ title, people }: { title: string; people: MovePreview['uplineBefore'] }) {
  return (
    <div>
      <Typography variant="h3">{title}</Typography>
      <Box component="ol" sx={{ m: 0, pl: 3 }}>
        {people.map(({ steps, name, distributorNo }) => (
          <li key={steps}>
            <PersonName name={name} distributorNo={distributorNo} to={personPath(distributorNo)} />
          </li>
        ))}
      </Box>
    </div>
  );
}

function MoneyMoved({ money }: { money: NonNullable<MovePreview['money']> }) {
  const { t } = useTranslation('people');
  const { period, currency, earners, more } = money;
  return (
    <Section title={t('move.money')}>
      <Stack spacing={2}>
        <Alert severity="info">
          {t('move.estimate')} <Month period={period} />
        </Alert>
        <FactList
          facts={[
            [t('move.before'), <Money amount={money.before} currency={currency} />],
            [t('move.after'), <Money amount={money.after} currency={currency} />],
            [t('move.change'), <Money amount={money.change} currency={currency} />],
            [
              t('move.gaining', { count: money.gaining }),
              <Money amount={money.gained} currency={currency} />,
            ],
            [t('move.losing', { count: money.losing }), <Money amount={money.lost} currency={currency} />],
          ]}
        />
        <DataTable
          label={t('move.money')}
          rows={earners}
          rowKey={({ distributorNo }) => distributorNo}
          empty={t('move.noChange')}
          exportAs="move-preview"
          columns={[
            {
              key: 'name',
              label: t('field.name'),
              cell: ({ name, distributorNo }) => (
                <PersonName
                  name={name ?? distributorNo}
                  distributorNo={distributorNo}
                  to={personPath(distributorNo)}
                />
              ),
              text: ({ distributorNo }) => distributorNo,
            },
            {
              key: 'before',
              label: t('move.before'),
              align: 'right',
              cell: ({ before }) => <Money amount={before} currency={currency} />,
              text: ({ before }) => before,
            },
            {
              key: 'after',
              label: t('move.after'),
              align: 'right',
              cell: ({ after }) => <Money amount={after} currency={currency} />,
              text: ({ after }) => after,
            },
            {
              key: 'change',
              label: t('move.change'),
              align: 'right',
              cell: ({ change }) => <Money amount={change} currency={currency} />,
              text: ({ change }) => change,
            },
          ]}
        />
        {more > 0 && <Typography color="text.secondary">{t('move.more', { count: more })}</Typography>}
      </Stack>
    </Section>
  );
}
