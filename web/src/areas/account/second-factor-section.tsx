import { Alert, Button } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Section } from '../../kit/page';
import type { Me } from '../../session/me';

/** Whether there is a second factor, and the way to set one up. */
export function SecondFactorSection({ me }: { me: Me }) {
  const { t } = useTranslation('account');
  const isSetUp = me.secondFactor?.isSetUp ?? false;
  return (
    <Section
      title={t('secondFactor.title')}
      actions={
        <Button component={Link} to="/account/second-factor" variant={isSetUp ? 'text' : 'contained'}>
          {t(isSetUp ? 'secondFactor.replace' : 'secondFactor.setUp')}
        </Button>
      }
    >
      <Alert severity={isSetUp ? 'success' : 'warning'}>
        {t(
          isSetUp
            ? 'secondFactor.on'
            : me.secondFactor?.isNeeded
              ? 'secondFactor.needed'
              : 'secondFactor.off',
        )}
      </Alert>
    </Section>
  );
}
