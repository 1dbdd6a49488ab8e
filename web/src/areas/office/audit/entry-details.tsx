import { Box, Button, Collapse } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '../types';

/** What changed, as it was and as it is; from where, and the seal. */
export function EntryDetails({ entry }: { entry: Entry }) {
  const { t } = useTranslation('office');
  const id = useId();
  const [isOpen, open] = useState(false);
  const { details, address, requestId, credential, seal } = entry;
  return (
    <div>
      <Button size="small" aria-expanded={isOpen} aria-controls={id} onClick={() => open(!isOpen)}>
        {t(isOpen ? 'audit.hide' : 'audit.more')}
      </Button>
      <Collapse in={isOpen} unmountOnExit>
        <Box
          component="pre"
          id={id}
          dir="ltr"
          sx={{ m: 0, fontSize: 12, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', textAlign: 'left' }}
        >
          {JSON.stringify({ details, credential, address, requestId, seal }, null, 2)}
        </Box>
      </Collapse>
    </div>
  );
}
