import { Alert } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Page } from '../kit/page';
import { type Role, useMe } from '../session/me';

/** Pages for some roles; others are told so. What may be read is the service's to decide, this only spares the way. */
export function ForRoles({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation();
  const { data: me } = useMe();
  if (!me) return null;
  if (me.roles.some((role) => roles.includes(role))) return <Outlet />;
  return (
    <Page title={t('state.forbidden')}>
      <Alert severity="info">{t('state.forbiddenText')}</Alert>
    </Page>
  );
}
