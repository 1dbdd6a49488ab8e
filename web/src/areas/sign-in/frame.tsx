import { Box, Paper, Stack, Typography } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { LanguageSwitch } from '../../shell/language-switch';

/** A narrow page with one form. */
export function Frame({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Upline`;
  }, [title]);
  return (
    <Box component="main" sx={{ minHeight: '100vh', display: 'grid', placeItems: 'center', p: 2 }}>
      <Paper variant="outlined" sx={{ p: { xs: 2.5, sm: 4 }, width: '100%', maxWidth: 420 }}>
        <Stack spacing={2}>
          <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
            <Typography component="p" sx={{ fontWeight: 700, color: 'primary.main' }}>
              Upline
            </Typography>
            <LanguageSwitch />
          </Stack>
          <Typography variant="h1">{title}</Typography>
          {children}
        </Stack>
      </Paper>
    </Box>
  );
}
