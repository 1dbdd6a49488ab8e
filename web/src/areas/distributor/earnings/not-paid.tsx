import { Link, List, ListItem, Stack, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { queries, type Schemas } from '../../../api/client';
import { Money, Volume } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { useOwnNo } from '../own';
import { usePlanWords } from '../words';
import { lineAddress } from './lines';

type Line = Schemas['LineAnswer'];

/** What there was volume for and no money, each with the reason. */
export function NotPaid({ period, currency }: { period: string; currency: string }) {
  const { t } = useTranslation('distributor');
  const no = useOwnNo();
  const explained = queries.useQuery('get', '/api/v1/distributors/{no}/statements/{period}/explain', {
    params: { path: { no, period } },
  });
  return (
    <Section title={t('notPaid.title')}>
      <Answer query={explained}>
        {(answer) => {
          const lines = 'lines' in answer ? answer.lines.filter(isUnpaid) : [];
          if (lines.length === 0) return <Typography color="text.secondary">{t('notPaid.none')}</Typography>;
          return (
            <List disablePadding>
              {lines.map((line) => (
                <ListItem key={`${line.bonus}/${line.level}`} divider disableGutters>
                  <Unpaid line={line} period={period} currency={currency} />
                </ListItem>
              ))}
            </List>
          );
        }}
      </Answer>
    </Section>
  );
}

/** Where there was no volume there is nothing to tell. */
const isUnpaid = ({ reason }: Line): boolean => reason !== null && reason !== 'no-volume';

function Unpaid({ line, period, currency }: { line: Line; period: string; currency: string }) {
  const { t } = useTranslation('distributor');
  const words = usePlanWords();
  const { bonus, level, volume, reason, wouldAdd, blocked } = line;
  return (
    <Stack spacing={0.5}>
      <Typography>
        <Link component={RouterLink} to={lineAddress(period, level)}>
          {t('line.name', { bonus: words.bonus(bonus), level })}
        </Link>
        {' — '}
        {t(`reason.${reason!}`)}
      </Typography>
      <Typography color="text.secondary" component="p">
        {t('notPaid.volume')} <Volume cv={blocked?.volume ?? volume} />
        {wouldAdd !== null && (
          <>
            {'; '}
            {t('bonus.wouldAdd')} <Money amount={wouldAdd} currency={currency} />
          </>
        )}
      </Typography>
      {blocked?.earners.map(({ stepsBelow, earners, volume: taken }) => (
        <Typography key={stepsBelow} color="text.secondary" component="p">
          {t('notPaid.blocked', { count: earners, steps: stepsBelow })} <Volume cv={taken} />
        </Typography>
      ))}
    </Stack>
  );
}
