import { Button, Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Count, Month, Volume } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { Figure, Figures } from '../figure';
import { usePlanWords } from '../words';
import { useHead } from './use-head';

interface PersonPanelProps {
  readonly personNo: string;
  readonly period: string;
  readonly onPicture: () => void;
  readonly onLegs: () => void;
  readonly onTree: () => void;
}

/** The one who is chosen. */
export function PersonPanel({ personNo, period, onPicture, onLegs, onTree }: PersonPanelProps) {
  const { t } = useTranslation('distributor');
  const words = usePlanWords();
  const person = useHead(personNo, period);
  return (
    <Answer query={person} lines={3}>
      {({ head }) => (
        <Section title={`${head.name} · ${head.distributorNo}`}>
          <Stack spacing={2}>
            <Figures>
              <Figure label={t('plan.title')}>{words.plan(head.plan)}</Figure>
              <Figure label={t('member.joined')}>
                <Month period={head.joined} />
              </Figure>
              {head.pv !== null && (
                <Figure label={t('pv')}>
                  <Volume cv={head.pv} />
                </Figure>
              )}
              {head.gv !== null && (
                <Figure label={t('gv')}>
                  <Volume cv={head.gv} />
                </Figure>
              )}
              <Figure label={t('member.frontline')}>
                <Count n={head.frontline ?? 0} />
              </Figure>
              <Figure label={t('member.downline')}>
                <Count n={head.downline ?? 0} />
              </Figure>
            </Figures>
            <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
              <Button variant="outlined" onClick={onTree}>
                {t('person.tree')}
              </Button>
              <Button variant="outlined" onClick={onPicture}>
                {t('person.picture')}
              </Button>
              <Button variant="outlined" onClick={onLegs}>
                {t('person.legs')}
              </Button>
            </Stack>
          </Stack>
        </Section>
      )}
    </Answer>
  );
}
