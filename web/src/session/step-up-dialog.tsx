import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemFrom, unreachable } from '../api/problem';
import { onAccess } from '../api/send';
import { useProblemText } from '../kit/problem-text';
import { ME_KEY } from './me';

/** Asks for a fresh code when an act needs one; the act then goes on by itself. */
export function StepUpDialog() {
  const { t } = useTranslation();
  const tell = useProblemText();
  const client = useQueryClient();
  const navigate = useNavigate();
  // Two acts may want one at once: the one code is for both.
  const settle = useRef<((done: boolean) => void)[]>([]);
  const [open, setOpen] = useState(false);
  const [code, setCode] = useState('');
  const [mistake, setMistake] = useState('');

  useEffect(() => {
    onAccess({
      askForCode: () => {
        if (settle.current.length === 0) {
          setCode('');
          setMistake('');
          setOpen(true);
        }
        return new Promise((resolve) => settle.current.push(resolve));
      },
      whenSignedOut: () => {
        client.setQueryData(ME_KEY, null);
        const { pathname, search } = window.location;
        // Of several that were under way the first leads there; the sign-in is no page to come back to.
        if (pathname === '/sign-in') return;
        void navigate(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
      },
    });
  }, [client, navigate]);

  const end = (done: boolean) => {
    setOpen(false);
    for (const goOn of settle.current.splice(0)) goOn(done);
  };
  const show = async (event: SubmitEvent) => {
    event.preventDefault();
    const answer = await fetch('/api/v1/sessions/current/step-up', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code: code.replaceAll(/\s/g, '') }),
    }).catch(() => null);
    if (answer?.ok) end(true);
    else setMistake(tell(answer ? await problemFrom(answer) : unreachable()));
  };
  return (
    <Dialog open={open} onClose={() => end(false)} aria-labelledby="step-up-title">
      <form onSubmit={(event) => void show(event)}>
        <DialogTitle id="step-up-title">{t('stepUp.title')}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{t('stepUp.text')}</DialogContentText>
          <TextField
            label={t('signIn.code')}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            error={mistake !== ''}
            helperText={mistake}
            autoFocus
            required
            slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'one-time-code', maxLength: 12 } }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={() => end(false)}>{t('act.cancel')}</Button>
          <Button type="submit" variant="contained">
            {t('stepUp.show')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
