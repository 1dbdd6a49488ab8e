import MenuIcon from '@mui/icons-material/Menu';
import {
  AppBar,
  Box,
  Drawer,
  IconButton,
  Link,
  Toolbar,
  Typography,
  useMediaQuery,
  useTheme,
} from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { Failure } from '../kit/states';
import { useMe } from '../session/me';
import { StepUpDialog } from '../session/step-up-dialog';
import { AccountMenu } from './account-menu';
import { LanguageSwitch } from './language-switch';
import { Menu } from './menu';
import { LoadingPage } from './page-states';

const MENU_WIDTH = 232;

/** The frame of every page for people who are signed in. */
export function Layout() {
  const { t } = useTranslation();
  const theme = useTheme();
  const isWide = useMediaQuery(theme.breakpoints.up('md'));
  const [isOpen, setOpen] = useState(false);
  const location = useLocation();
  const me = useMe();
  if (me.isPending) return <LoadingPage />;
  if (me.error)
    return (
      <Box sx={{ p: 3 }}>
        <Failure error={me.error} onRetry={() => void me.refetch()} />
      </Box>
    );
  if (me.data === null) {
    const next =
      location.pathname === '/' ? '' : `?next=${encodeURIComponent(location.pathname + location.search)}`;
    return <Navigate to={`/sign-in${next}`} replace />;
  }
  const menu = <Menu me={me.data} onWay={() => setOpen(false)} />;
  return (
    <Box sx={{ display: 'flex', minHeight: '100vh' }}>
      <Link href="#main" sx={skip}>
        {t('page.skip')}
      </Link>
      <AppBar position="fixed" color="primary" elevation={0} sx={{ zIndex: theme.zIndex.drawer + 1 }}>
        <Toolbar sx={{ gap: 1 }}>
          {!isWide && (
            <IconButton
              color="inherit"
              edge="start"
              aria-label={t('page.menu')}
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              <MenuIcon />
            </IconButton>
          )}
          <Typography component="p" sx={{ fontWeight: 700, fontSize: '1.15rem', flexGrow: 1 }}>
            Upline
          </Typography>
          <LanguageSwitch />
          <AccountMenu me={me.data} />
        </Toolbar>
      </AppBar>
      <Drawer
        variant={isWide ? 'permanent' : 'temporary'}
        open={isWide || isOpen}
        onClose={() => setOpen(false)}
        sx={{ width: isWide ? MENU_WIDTH : 0, flexShrink: 0, '& .MuiDrawer-paper': { width: MENU_WIDTH } }}
      >
        <Toolbar />
        {menu}
      </Drawer>
      <Box
        component="main"
        id="main"
        sx={{ flexGrow: 1, minWidth: 0, p: { xs: 1.5, sm: 3 }, maxWidth: 1400 }}
      >
        <Toolbar />
        <Outlet />
      </Box>
      <StepUpDialog />
    </Box>
  );
}

const skip = {
  position: 'fixed',
  left: 8,
  top: -60,
  zIndex: 2_000,
  p: 1.5,
  bgcolor: 'background.paper',
  '&:focus': { top: 8 },
} as const;
