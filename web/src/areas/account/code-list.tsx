import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Codes that are shown this once: to copy, or to write down. */
export function CodeList({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('account');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join('\n'));
    setCopied(true);
  };
  return (
    <>
      <Alert severity="warning">{t('recoveryCodes.once')}</Alert>
      <Box component="ul" sx={{ columns: { xs: 1, sm: 2 }, fontFamily: 'monospace', fontSize: '1.05rem' }}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </Box>
      <Button onClick={() => void copy()}>{t(copied ? 'common:act.copied' : 'common:act.copy')}</Button>
    </>
  );
}
