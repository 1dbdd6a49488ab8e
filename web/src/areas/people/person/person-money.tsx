import { Alert, Button, Link, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { api, queries } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { ConfirmDialog } from '../../../kit/confirm';
import { DataTable } from '../../../kit/data-table';
import { FactList } from '../../../kit/fact-list';
import { Day, Instant, Money } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { useMay } from '../parts/use-may';

/** What the person is owed, where it is paid to, and what holds it back. */
export function PersonMoney({ no }: { no: string }) {
  return (
    <Stack spacing={2}>
      <Balance no={no} />
      <Hold no={no} />
      <Methods no={no} />
      <Tax no={no} />
    </Stack>
  );
}

function Balance({ no }: { no: string }) {
  const { t } = useTranslation('people');
  const query = queries.useQuery('get', '/api/v1/distributors/{no}/balance', { params: { path: { no } } });
  return (
    <Section
      title={t('money.balance')}
      actions={
        <Link component={RouterLink} to={`/adjustments?for=${encodeURIComponent(no)}`}>
          {t('adjustments.make')}
        </Link>
      }
    >
      <Answer query={query}>
        {({ currency, payable, earned, refundPending, manualPending, since, inTransit }) => (
          <FactList
            facts={[
              [t('money.payable'), <Money amount={payable} currency={currency} />],
              [t('money.since'), since === null ? null : <Day date={since} />],
              [t('money.earned'), <Money amount={earned} currency={currency} />],
              [t('money.refundPending'), <Money amount={refundPending} currency={currency} />],
              [t('money.manualPending'), <Money amount={manualPending} currency={currency} />],
              ...inTransit.map(
                (sum) =>
                  [
                    t('money.inTransit'),
                    <Money key={sum.currency} amount={sum.amount} currency={sum.currency} />,
                  ] as const,
              ),
            ]}
          />
        )}
      </Answer>
    </Section>
  );
}

function Hold({ no }: { no: string }) {
  const { t } = useTranslation('people');
  const may = useMay();
  const [isAsked, ask] = useState(false);
  const [reason, setReason] = useState('');
  const query = queries.useQuery('get', '/api/v1/distributors/{no}/hold', { params: { path: { no } } });
  const current = query.data?.items.find(({ releasedAt }) => releasedAt === null);
  const done = () => {
    ask(false);
    setReason('');
  };
  const holding = useChange(
    (body: { reason: string }, sending) =>
      api.POST('/api/v1/distributors/{no}/hold', { params: { path: { no } }, body, ...sending }),
    { onSuccess: done },
  );
  const releasing = useChange(
    () => api.DELETE('/api/v1/distributors/{no}/hold', { params: { path: { no } } }),
    { onSuccess: done },
  );
  const act = current ? t('hold.release') : t('hold.set');
  return (
    <Section title={t('hold.title')} actions={may.adjust && <Button onClick={() => ask(true)}>{act}</Button>}>
      <Answer query={query}>
        {({ items }) => (
          <Stack spacing={1}>
            {current && (
              <Alert severity="warning">
                {t('hold.now')} <bdi dir="auto">{current.reason}</bdi>
              </Alert>
            )}
            <DataTable
              label={t('hold.title')}
              rows={items}
              rowKey={({ id }) => id}
              empty={t('hold.none')}
              columns={[
                { key: 'at', label: t('hold.heldAt'), cell: ({ heldAt }) => <Instant at={heldAt} /> },
                { key: 'by', label: t('hold.heldBy'), cell: ({ heldBy }) => <bdi>{heldBy}</bdi> },
                {
                  key: 'reason',
                  label: t('field.reason'),
                  cell: ({ reason: why }) => <bdi dir="auto">{why}</bdi>,
                },
                {
                  key: 'released',
                  label: t('hold.releasedAt'),
                  cell: ({ releasedAt }) => (releasedAt === null ? '—' : <Instant at={releasedAt} />),
                },
              ]}
            />
          </Stack>
        )}
      </Answer>
      <ConfirmDialog
        open={isAsked}
        title={act}
        consequence={t(current ? 'hold.releaseConsequence' : 'hold.setConsequence')}
        act={act}
        busy={holding.isPending || releasing.isPending}
        disabled={!current && reason.trim() === ''}
        error={holding.error ?? releasing.error}
        onConfirm={() => (current ? releasing.mutate(undefined) : holding.mutate({ reason }))}
        onClose={() => ask(false)}
      >
        {!current && (
          <TextField
            label={t('field.reason')}
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </ConfirmDialog>
    </Section>
  );
}

function Methods({ no }: { no: string }) {
  const { t } = useTranslation('people');
  const query = queries.useQuery('get', '/api/v1/distributors/{no}/payout-methods', {
    params: { path: { no } },
  });
  return (
    <Section title={t('methods.title')}>
      <Answer query={query}>
        {({ items }) => (
          <DataTable
            label={t('methods.title')}
            rows={items}
            rowKey={({ id }) => id}
            empty={t('methods.none')}
            columns={[
              { key: 'account', label: t('methods.account'), cell: ({ account }) => <bdi>{account}</bdi> },
              { key: 'kind', label: t('methods.kind'), cell: ({ kind }) => t(`methods.kinds.${kind}`, kind) },
              { key: 'state', label: t('field.state'), cell: ({ state }) => t(`methods.states.${state}`) },
              {
                key: 'from',
                label: t('methods.usableFrom'),
                cell: ({ usableFrom }) => <Instant at={usableFrom} />,
              },
              {
                key: 'currency',
                label: t('field.currency'),
                cell: ({ currency }) => currency ?? t('methods.anyCurrency'),
              },
            ]}
          />
        )}
      </Answer>
    </Section>
  );
}

function Tax({ no }: { no: string }) {
  const { t } = useTranslation('people');
  const query = queries.useQuery('get', '/api/v1/distributors/{no}/tax-status', { params: { path: { no } } });
  return (
    <Section title={t('tax.title')}>
      <Answer query={query}>
        {({ items }) => (
          <DataTable
            label={t('tax.title')}
            rows={items}
            rowKey={({ setAt }) => setAt}
            empty={t('tax.none')}
            columns={[
              { key: 'status', label: t('field.status'), cell: ({ status }) => <bdi>{status}</bdi> },
              { key: 'since', label: t('tax.setAt'), cell: ({ setAt }) => <Instant at={setAt} /> },
              { key: 'by', label: t('tax.setBy'), cell: ({ setBy }) => <bdi>{setBy}</bdi> },
            ]}
          />
        )}
      </Answer>
    </Section>
  );
}
