import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Box, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../api/client';
import { Count, Money } from '../../../kit/figures';
import { Empty } from '../../../kit/states';
import { useAddress } from '../../../kit/use-address';
import { LeftOutTable } from '../parts/left-out-table';
import { useWord } from '../parts/words';

const CLOSED = { reason: '' };

/** Why the rest is not paid: each reason with its people. */
export function LeftOutReasons({ preview }: { preview: Schemas['PayoutPreview'] }) {
  const { t } = useTranslation('finance');
  const word = useWord();
  const [{ reason: open }, change] = useAddress(CLOSED);
  const { leftOut, balanceCurrency } = preview;
  return (
    <Box component="section" aria-label={t('leftOut.title')}>
      <Typography variant="h3" component="h3" sx={{ mb: 1 }}>
        {t('leftOut.title')}
      </Typography>
      {leftOut.length === 0 && <Empty>{t('leftOut.nobody')}</Empty>}
      {leftOut.map(({ reason, people, balance, first }) => (
        <Accordion
          key={reason}
          variant="outlined"
          disableGutters
          expanded={open === reason}
          onChange={(_, isOpen) => change({ reason: isOpen ? reason : '' })}
          slotProps={{ transition: { unmountOnExit: true, timeout: 0 }, heading: { component: 'h4' } }}
        >
          <AccordionSummary expandIcon={<ExpandMoreIcon />}>
            <Box
              sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, width: '100%', alignItems: 'baseline' }}
            >
              <Box component="span" sx={{ flexGrow: 1, fontWeight: 600 }}>
                {word('reason', reason)}
              </Box>
              <span>{t('leftOut.people', { count: people })}</span>
              <Money amount={balance} currency={balanceCurrency} />
            </Box>
          </AccordionSummary>
          <AccordionDetails>
            <Typography sx={{ mb: 1 }} color="text.secondary">
              {word('reasonWhatToDo', reason)}
            </Typography>
            <LeftOutTable
              rows={first}
              currency={balanceCurrency}
              label={word('reason', reason)}
              name={`left-out-${reason}`}
            />
            {people > first.length && (
              <Typography variant="body2" sx={{ mt: 1 }}>
                {t('leftOut.first', { count: first.length })} <Count n={people} />
              </Typography>
            )}
          </AccordionDetails>
        </Accordion>
      ))}
    </Box>
  );
}
