import { Alert, Button, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../../kit/figures';
import type { Invitation } from '../types';

/** Where the link went; where no mail goes out, the link itself, shown this once. */
export function LinkGiven({ invitation }: { invitation: Invitation }) {
  const { t } = useTranslation('office');
  const [isCopied, setCopied] = useState(false);
  const { mailedTo, link, endsAt } = invitation;
  const copy = async () => {
    await navigator.clipboard.writeText(link ?? '');
    setCopied(true);
  };
  return (
    <Alert severity="success">
      <Stack spacing={1}>
        <div>{mailedTo === null ? t('link.byHand') : t('link.mailed', { address: mailedTo })}</div>
        {link !== null && (
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
            <TextField
              label={t('link.link')}
              value={link}
              size="small"
              sx={{ flexGrow: 1, minWidth: 200 }}
              slotProps={{ htmlInput: { readOnly: true } }}
            />
            <Button onClick={() => void copy()}>
              {t(isCopied ? 'common:act.copied' : 'common:act.copy')}
            </Button>
          </Stack>
        )}
        <div>
          {t('link.endsAt')} <Instant at={endsAt} />
        </div>
      </Stack>
    </Alert>
  );
}
