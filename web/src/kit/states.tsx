import { Alert, AlertTitle, Box, Button, Skeleton, Stack, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import { useProblemText } from './problem-text';

/** While something is on its way: the shape of it, and a word for those who do not see it. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <Box role="status" sx={{ py: 1 }}>
      <span className="visually-hidden">{t('state.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={36} />
      ))}
    </Box>
  );
}

/** Nothing there, and what to do so that there is. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <Stack spacing={2} sx={{ py: 4, alignItems: 'center', textAlign: 'center' }}>
      <Typography color="text.secondary">{children}</Typography>
      {action}
    </Stack>
  );
}

/** A refusal: no permission and nothing there have words of their own, the rest can be tried again. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: (() => unknown) | undefined }) {
  const { t } = useTranslation();
  const tell = useProblemText();
  const problem = problemOf(error);
  const kind = problem.status === 403 ? 'forbidden' : problem.status === 404 ? 'missing' : 'failed';
  return (
    <Alert
      severity={kind === 'failed' ? 'error' : 'info'}
      action={
        onRetry && kind === 'failed' ? (
          <Button color="inherit" size="small" onClick={onRetry}>
            {t('act.retry')}
          </Button>
        ) : undefined
      }
    >
      <AlertTitle>{t(`state.${kind}`)}</AlertTitle>
      {tell(problem)}
    </Alert>
  );
}

interface AnswerProps<Data> {
  readonly query: {
    readonly data: Data | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly lines?: number;
  readonly children: (data: NonNullable<Data>) => ReactNode;
}

/** What a query gave, or that it is on its way, or why it did not come. */
export function Answer<Data>({ query, lines, children }: AnswerProps<Data>) {
  if (query.data !== undefined && query.data !== null) return <>{children(query.data)}</>;
  if (query.error) return <Failure error={query.error} onRetry={() => query.refetch()} />;
  return <Loading {...(lines !== undefined && { lines })} />;
}
