import { Alert, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, queries } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { Answer, Failure } from '../../../kit/states';
import { useMay } from '../use-may';
import { CalculateDialog } from './calculate-dialog';
import { CheckList } from './check-list';

const LOOK_AGAIN_MS = 30_000;

/** What an open period waits for, and the way to calculate it. */
export function OpenPeriod({ period, isRunning }: { period: string; isRunning: boolean }) {
  const { t } = useTranslation('periods');
  const may = useMay();
  const [isAsking, setAsking] = useState(false);
  const params = { params: { path: { period } } };
  const query = queries.useQuery('get', '/api/v1/periods/{period}/readiness', params, {
    refetchInterval: LOOK_AGAIN_MS,
  });
  const estimating = useChange((body: { kind: 'estimate' }, sending) =>
    api.POST('/api/v1/periods/{period}/runs', { ...params, body, ...sending }),
  );
  return (
    <Answer query={query} lines={8}>
      {(readiness) => {
        const blocking = readiness.checks.filter(({ state }) => state === 'blocking');
        const warnings = readiness.checks.filter(({ state }) => state === 'warning');
        // That the month is not over is outvoted by a reason; nothing else is.
        const isClosable = blocking.every(({ code }) => code === 'month-over') && !isRunning;
        const isEarly = blocking.some(({ code }) => code === 'month-over');
        return (
          <Stack spacing={2}>
            <Alert severity={blocking.length > 0 ? 'info' : warnings.length > 0 ? 'warning' : 'success'}>
              {blocking.length > 0
                ? t('ready.blocking', { count: blocking.length })
                : warnings.length > 0
                  ? t('ready.warning', { count: warnings.length })
                  : t('ready.ok')}
            </Alert>
            <CheckList readiness={readiness} />
            {may.calculate && (
              <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
                <Button
                  variant={isEarly ? 'outlined' : 'contained'}
                  disabled={!isClosable}
                  onClick={() => setAsking(true)}
                >
                  {isEarly ? t('calculate.early') : t('calculate.act')}
                </Button>
                <Button
                  disabled={isRunning}
                  loading={estimating.isPending}
                  onClick={() => estimating.mutate({ kind: 'estimate' })}
                >
                  {t('estimate.act')}
                </Button>
              </Stack>
            )}
            {estimating.error ? <Failure error={estimating.error} /> : null}
            <CalculateDialog
              period={period}
              isOpen={isAsking}
              isEarly={isEarly}
              warnings={warnings.length}
              onClose={() => setAsking(false)}
            />
          </Stack>
        );
      }}
    </Answer>
  );
}
