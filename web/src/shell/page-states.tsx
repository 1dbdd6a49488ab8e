import { Alert, AlertTitle, Box, Button, Link } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useRouteError } from 'react-router';
import { Page } from '../kit/page';
import { Loading } from '../kit/states';

export function LoadingPage() {
  const { t } = useTranslation();
  return (
    <Box component="main" sx={{ p: 3 }}>
      <h1 className="visually-hidden">{t('state.loading')}</h1>
      <Loading />
    </Box>
  );
}

export function NoSuchPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('state.noSuchPage')}>
      <Link component={RouterLink} to="/">
        {t('act.toStart')}
      </Link>
    </Page>
  );
}

/** A page that broke, or a part of the application that did not arrive: after an upgrade it is fetched anew. */
export function PageFailed() {
  const { t } = useTranslation();
  const error = useRouteError();
  return (
    <Box component="main" sx={{ p: 3 }}>
      <Alert
        severity="error"
        action={
          <Button color="inherit" onClick={() => window.location.reload()}>
            {t('act.reload')}
          </Button>
        }
      >
        <AlertTitle>{t('state.failed')}</AlertTitle>
        {t('state.pageFailed')}
        {error instanceof Error && <Box sx={{ mt: 1, fontSize: '0.85em' }}>{error.message}</Box>}
      </Alert>
    </Box>
  );
}
