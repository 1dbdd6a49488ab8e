import { Stack } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { Page } from '../../kit/page';
import { Answer } from '../../kit/states';
import { useMe } from '../../session/me';
import { NoSuchPage } from '../../shell/page-states';
import { PasswordSection } from './password-section';
import { RecoveryCodesSection } from './recovery-codes-section';
import { SecondFactorPage } from './second-factor-page';
import { SecondFactorSection } from './second-factor-section';
import { SessionsSection } from './sessions-section';
import { TokensSection } from './tokens-section';

/** One's own access. */
export default function AccountArea() {
  return (
    <Routes>
      <Route index element={<Security />} />
      <Route path="second-factor" element={<SecondFactorPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}

function Security() {
  const { t } = useTranslation('account');
  const me = useMe();
  return (
    <Page title={t('title')} about={me.data ? <bdi>{me.data.userName}</bdi> : null}>
      <Answer query={me}>
        {(known) => (
          <Stack spacing={2}>
            <SecondFactorSection me={known} />
            {known.secondFactor?.isSetUp && (
              <RecoveryCodesSection left={known.secondFactor.recoveryCodesLeft} />
            )}
            <PasswordSection />
            <SessionsSection />
            <TokensSection me={known} />
          </Stack>
        )}
      </Answer>
    </Page>
  );
}
