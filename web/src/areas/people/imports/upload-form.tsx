import UploadFileIcon from '@mui/icons-material/UploadFile';
import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../api/client';
import { useChange } from '../../../api/use-change';
import { Failure } from '../../../kit/states';
import type { ImportJob } from '../types';

const KINDS = ['distributors', 'orders', 'refunds'] as const;

/** What tells one try from another: the file itself has no text. */
interface Sent {
  readonly kind: ImportJob['kind'];
  readonly name: string;
  readonly size: number;
  readonly changed: number;
}

export function UploadForm() {
  const { t } = useTranslation('people');
  const navigate = useNavigate();
  const [kind, choose] = useState<ImportJob['kind']>('distributors');
  const [file, take] = useState<File | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const sending = useChange(
    ({ kind: of, name }: Sent, { headers }) =>
      api.POST('/api/v1/imports', {
        params: { query: { kind: of, fileName: name } },
        headers: { ...headers, 'Content-Type': 'application/octet-stream' },
        body: file as unknown as string,
        bodySerializer: (body) => body,
      }),
    { onSuccess: ({ data }) => void navigate(`/imports/${data!.id}`) },
  );
  return (
    <Stack
      component="form"
      spacing={2}
      sx={{ maxWidth: 560 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (file === null) input.current?.click();
        else
          sending.mutate({ kind, name: file.name.slice(-200), size: file.size, changed: file.lastModified });
      }}
    >
      <TextField
        select
        label={t('imports.kind')}
        value={kind}
        onChange={(event) => choose(event.target.value as ImportJob['kind'])}
        helperText={t(`imports.columnsOf.${kind}`)}
      >
        {KINDS.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`imports.kinds.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      <div>
        <Button variant="outlined" startIcon={<UploadFileIcon />} onClick={() => input.current?.click()}>
          {t('imports.choose')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".csv,text/csv"
          hidden
          onChange={(event) => take(event.target.files?.[0] ?? null)}
        />{' '}
        <Typography component="span" role="status">
          <bdi>{file?.name ?? t('imports.noFile')}</bdi>
        </Typography>
      </div>
      <Typography color="text.secondary">{t('imports.kept')}</Typography>
      {sending.error ? <Failure error={sending.error} /> : null}
      <div>
        <Button type="submit" variant="contained" loading={sending.isPending} disabled={file === null}>
          {t('imports.upload')}
        </Button>
      </div>
    </Stack>
  );
}
