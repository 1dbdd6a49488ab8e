import { Alert, Button, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { api, queries } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { ConfirmDialog } from '../../../kit/confirm';
import { Page, Section } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { useAddress } from '../../../kit/use-address';
import { personPath } from '../parts/person-link';
import type { MovePreview } from '../types';
import { MoveConsequences } from './move-consequences';

const ADDRESS = { to: '' };

/** Moves a leg, after its consequences for tree and money have been looked at. */
export function MovePage() {
  const { t } = useTranslation('people');
  const { no = '' } = useParams();
  const [{ to }, change] = useAddress(ADDRESS);
  const [typed, setTyped] = useState(to);
  const person = queries.useQuery('get', '/api/v1/distributors/{no}', { params: { path: { no } } });
  const preview = useQuery({
    queryKey: ['move-preview', no, to],
    enabled: to !== '',
    retry: false,
    // Two calculations of a whole network: not for every look back at this window.
    refetchOnWindowFocus: false,
    queryFn: async ({ signal }) =>
      (
        await api.POST('/api/v1/distributors/{no}/move/preview', {
          params: { path: { no } },
          body: { toSponsorNo: to },
          signal,
        })
      ).data!,
  });
  return (
    <Page
      title={t('move.title')}
      trail={[
        { to: '/people', label: t('people.title') },
        { to: personPath(no), label: person.data?.name ?? no },
      ]}
      about={t('move.about')}
    >
      <Section>
        <Stack
          component="form"
          direction="row"
          sx={{ gap: 1, flexWrap: 'wrap' }}
          onSubmit={(event) => {
            event.preventDefault();
            change({ to: typed.trim() });
          }}
        >
          <TextField
            label={t('move.to')}
            required
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            slotProps={{ htmlInput: { maxLength: 32, autoComplete: 'off' } }}
          />
          <Button type="submit" variant="outlined">
            {t('move.preview')}
          </Button>
        </Stack>
      </Section>
      {to !== '' && (
        <Answer query={preview}>
          {(shown) => (
            <>
              {shown.refusal !== null && (
                <Alert severity="error">
                  {t(`move.refusal.${shown.refusal.code}`, shown.refusal.detail)}
                </Alert>
              )}
              <MoveConsequences preview={shown} />
              {shown.refusal === null && <Make no={no} preview={shown} />}
            </>
          )}
        </Answer>
      )}
    </Page>
  );
}

function Make({ no, preview }: { no: string; preview: MovePreview }) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const [isAsked, ask] = useState(false);
  const [reason, setReason] = useState('');
  const moving = useChange(
    (body: { toSponsorNo: string; reason: string }, sending) =>
      api.POST('/api/v1/distributors/{no}/move', { params: { path: { no } }, body, ...sending }),
    { onSuccess: () => void navigate(`${personPath(no)}?tab=history`) },
  );
  const { people, toSponsorNo } = preview;
  return (
    <>
      <div>
        <Button variant="contained" onClick={() => ask(true)}>
          {t('move.act')}
        </Button>
      </div>
      <ConfirmDialog
        open={isAsked}
        danger
        title={t('move.confirm', { no, to: toSponsorNo })}
        consequence={t('move.consequence', { count: people })}
        act={t('move.act')}
        busy={moving.isPending}
        disabled={reason.trim() === ''}
        error={moving.error}
        onConfirm={() => moving.mutate({ toSponsorNo, reason })}
        onClose={() => ask(false)}
      >
        <TextField
          label={t('field.reason')}
          required
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </ConfirmDialog>
    </>
  );
}
