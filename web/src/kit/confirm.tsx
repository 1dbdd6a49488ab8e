import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from './states';

interface ConfirmProps {
  readonly open: boolean;
  readonly title: string;
  /** What will be so afterwards, in words; and whether it can be taken back. */
  readonly consequence: ReactNode;
  /** Says what is done, not "OK". */
  readonly act: string;
  readonly danger?: boolean;
  /** More to fill in: a reason. */
  readonly children?: ReactNode;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** Why it was refused. */
  readonly error?: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that cannot simply be taken back. Escape leaves everything as it is. */
export function ConfirmDialog(props: ConfirmProps) {
  const { open, title, consequence, act, danger, children, busy, disabled, error, onConfirm, onClose } =
    props;
  const { t } = useTranslation();
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby="confirm-title" fullWidth maxWidth="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <DialogTitle id="confirm-title">{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <Alert severity={danger ? 'warning' : 'info'}>{consequence}</Alert>
          {children}
          {error ? <Failure error={error} /> : null}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('act.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={danger ? 'error' : 'primary'}
            loading={busy ?? false}
            disabled={disabled ?? false}
          >
            {act}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
