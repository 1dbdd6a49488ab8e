import AccountCircle from '@mui/icons-material/AccountCircle';
import { Divider, IconButton, ListItemText, Menu, MenuItem, Snackbar } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { problemOf } from '../api/problem';
import { Failure } from '../kit/states';
import { type Me, ME_KEY } from '../session/me';

export function AccountMenu({ me }: { me: Me }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const close = () => setAnchor(null);
  const signOut = async () => {
    close();
    setFailure(null);
    try {
      await api.DELETE('/api/v1/sessions/current');
    } catch (refusal) {
      // Over is over. Else the session goes on, and whoever opens these pages next would be this person.
      if (problemOf(refusal).status !== 401) {
        setFailure(refusal);
        return;
      }
    }
    // Nothing that was shown stays for whoever sits down here next.
    sessionStorage.clear();
    client.clear();
    client.setQueryData(ME_KEY, null);
    await navigate('/sign-in');
  };
  return (
    <>
      <IconButton
        color="inherit"
        edge="end"
        aria-label={t('page.account')}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <AccountCircle />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close}>
        <ListItemText
          sx={{ px: 2, maxWidth: 280, overflowWrap: 'anywhere' }}
          primary={<bdi>{me.name}</bdi>}
          secondary={me.roles.map((role) => t(`role.${role}`)).join(', ')}
        />
        <Divider component="li" />
        <MenuItem
          onClick={() => {
            close();
            void navigate('/account');
          }}
        >
          {t('page.security')}
        </MenuItem>
        <MenuItem onClick={() => void signOut()}>{t('page.signOut')}</MenuItem>
      </Menu>
      <Snackbar open={failure !== null} onClose={() => setFailure(null)}>
        <div>{failure !== null && <Failure error={failure} onRetry={() => void signOut()} />}</div>
      </Snackbar>
    </>
  );
}
