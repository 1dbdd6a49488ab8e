import DownloadIcon from '@mui/icons-material/Download';
import { Button, type ButtonProps, Snackbar } from '@mui/material';
import { useState } from 'react';
import { send } from '../api/send';
import { Failure } from './states';

interface DownloadProps {
  /** Of the API; the answer names the file. */
  readonly href: string;
  readonly label: string;
  readonly variant?: ButtonProps['variant'];
}

/** Fetches a file, so that a refusal is told on the page instead of opening as one. */
export function DownloadButton({ href, label, variant = 'outlined' }: DownloadProps) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = async () => {
    setBusy(true);
    try {
      const answer = await send(new Request(href));
      const named = /filename="?([^";]+)"?/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1];
      const url = URL.createObjectURL(await answer.blob());
      const link = document.createElement('a');
      link.href = url;
      link.download = named ?? href.split('?')[0]!.split('/').pop()!;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button variant={variant} startIcon={<DownloadIcon />} loading={busy} onClick={() => void save()}>
        {label}
      </Button>
      <Snackbar open={error !== null} onClose={() => setError(null)} autoHideDuration={10_000}>
        <div>{error !== null && <Failure error={error} />}</div>
      </Snackbar>
    </>
  );
}
