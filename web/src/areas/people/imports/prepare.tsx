import { Alert, Button, Checkbox, FormControlLabel, MenuItem, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, queries } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { ConfirmDialog } from '../../../kit/confirm';
import { Section } from '../../../kit/page';
import { Answer, Failure } from '../../../kit/states';
import type { Beginning, ColumnChoice, ImportJob } from '../types';
import { ColumnMapping } from './column-mapping';
import { FirstRows } from './first-rows';

/** Before a file is taken in: what its columns are, how it begins, and what is asked for. */
export function Prepare({ job }: { job: ImportJob }) {
  const query = queries.useQuery('get', '/api/v1/imports/{id}/beginning', {
    params: { path: { id: job.id } },
  });
  return <Answer query={query}>{(beginning) => <Choose job={job} beginning={beginning} />}</Answer>;
}

type Asked = 'take-in' | 'discard' | null;

function Choose({ job, beginning }: { job: ImportJob; beginning: Beginning }) {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const { id, settings, report } = job;
  const [columns, choose] = useState<readonly ColumnChoice[]>(
    settings !== null && settings.columns.length > 0 ? settings.columns : beginning.columns,
  );
  const [late, setLate] = useState<'next' | 'reject'>(settings?.late ?? 'next');
  const [skipBad, setSkipBad] = useState(false);
  const [asked, ask] = useState<Asked>(null);
  const taken = columns.map(({ column }) => column);
  const missing = beginning.known.filter(({ column, required }) => required && !taken.includes(column));
  const body = { columns: [...columns], late };
  const path = { path: { id } };
  const checking = useChange((asked_: typeof body, sending) =>
    api.POST('/api/v1/imports/{id}/preview', { params: path, body: asked_, ...sending }),
  );
  const taking = useChange(
    (asked_: typeof body & { skipBad: boolean }, sending) =>
      api.POST('/api/v1/imports/{id}/take-in', { params: path, body: asked_, ...sending }),
    { onSuccess: () => ask(null) },
  );
  const discarding = useChange(() => api.DELETE('/api/v1/imports/{id}/file', { params: path }), {
    onSuccess: () => void navigate('/imports'),
  });
  const bad = report?.bad ?? 0;
  return (
    <Section title={t('imports.prepare')}>
      <Stack spacing={2}>
        <ColumnMapping columns={columns} known={beginning.known} rows={beginning.rows} onChoose={choose} />
        {missing.length > 0 && (
          <Alert severity="warning">
            {t('imports.missing', {
              columns: missing.map(({ column }) => t(`imports.known.${column}`)).join(', '),
            })}
          </Alert>
        )}
        <FirstRows beginning={beginning} />
        {job.kind === 'orders' && (
          <TextField
            select
            label={t('imports.late')}
            value={late}
            onChange={(event) => setLate(event.target.value as typeof late)}
            sx={{ maxWidth: 560 }}
          >
            <MenuItem value="next">{t('imports.lateNext')}</MenuItem>
            <MenuItem value="reject">{t('imports.lateReject')}</MenuItem>
          </TextField>
        )}
        {checking.error ? <Failure error={checking.error} /> : null}
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          <Button
            variant="outlined"
            loading={checking.isPending}
            disabled={missing.length > 0}
            onClick={() => checking.mutate(body)}
          >
            {t('imports.check')}
          </Button>
          <Button variant="contained" disabled={missing.length > 0} onClick={() => ask('take-in')}>
            {t('imports.takeIn')}
          </Button>
          <Button color="error" onClick={() => ask('discard')}>
            {t('imports.discard')}
          </Button>
        </Stack>
      </Stack>
      <ConfirmDialog
        open={asked === 'take-in'}
        danger={skipBad}
        title={t('imports.takeInTitle')}
        consequence={t(skipBad ? 'imports.takeInSkipping' : 'imports.takeInWhole')}
        act={t('imports.takeIn')}
        busy={taking.isPending}
        error={taking.error}
        onConfirm={() => taking.mutate({ ...body, skipBad })}
        onClose={() => ask(null)}
      >
        <FormControlLabel
          control={<Checkbox checked={skipBad} onChange={(event) => setSkipBad(event.target.checked)} />}
          label={bad > 0 ? t('imports.skipBadOf', { count: bad }) : t('imports.skipBad')}
        />
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'discard'}
        danger
        title={t('imports.discard')}
        consequence={t('imports.discardConsequence')}
        act={t('imports.discard')}
        busy={discarding.isPending}
        error={discarding.error}
        onConfirm={() => discarding.mutate(undefined)}
        onClose={() => ask(null)}
      />
    </Section>
  );
}
