import { Alert, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client';
import { useLocale } from '../../../i18n/locale';
import { Answer } from '../../../kit/states';
import { useOwnNo } from '../own';
import { MethodForm } from './method-form';

/** The account that money is paid to, and another one in its place. */
export function Methods() {
  const { t } = useTranslation('distributor');
  const no = useOwnNo();
  const [isChanging, setChanging] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const methods = queries.useQuery('get', '/api/v1/distributors/{no}/payout-methods', {
    params: { path: { no } },
  });
  return (
    <Answer query={methods}>
      {({ items }) => {
        const used = items.filter(({ endedAt }) => endedAt === null);
        return (
          <Stack spacing={2}>
            {used.length === 0 && <Typography>{t('method.none')}</Typography>}
            {used.map((method) => (
              <Method key={method.id} method={method} />
            ))}
            {isSaved && !isChanging && <Alert severity="success">{t('method.saved')}</Alert>}
            {isChanging ? (
              <MethodForm
                isFirst={used.length === 0}
                onClose={() => setChanging(false)}
                onSaved={() => {
                  setSaved(true);
                  setChanging(false);
                }}
              />
            ) : (
              <div>
                <Button variant="outlined" onClick={() => setChanging(true)}>
                  {t(used.length === 0 ? 'method.set' : 'method.change')}
                </Button>
              </div>
            )}
          </Stack>
        );
      }}
    </Answer>
  );
}

interface MethodProps {
  readonly method: {
    readonly kind: string;
    readonly account: string;
    readonly currency: string | null;
    readonly state: 'ended' | 'refused' | 'usable' | 'waiting';
    readonly usableFrom: string;
    readonly refusedCode: string | null;
  };
}

function Method({ method }: MethodProps) {
  const { t } = useTranslation('distributor');
  const locale = useLocale();
  const { account, currency, state, usableFrom, refusedCode } = method;
  const severity = { usable: 'success', waiting: 'warning', refused: 'error', ended: 'info' } as const;
  return (
    <Alert severity={severity[state]} variant="outlined">
      <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
        {account}
        {currency !== null && ` · ${currency}`}
      </Typography>
      {t(`method.state.${state}`, { from: locale.instant(usableFrom), code: refusedCode ?? '—' })}
    </Alert>
  );
}
