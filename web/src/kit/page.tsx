import { Box, Breadcrumbs, Link, Paper, Stack, Typography } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';

interface PageProps {
  readonly title: string;
  /** The way here, the outermost first. */
  readonly trail?: readonly { readonly to: string; readonly label: string }[];
  /** Beside the title. */
  readonly actions?: ReactNode;
  /** Under the title, one sentence. */
  readonly about?: ReactNode;
  readonly children: ReactNode;
}

/** One page: its title is the window's, and is what is read first when one comes here. */
export function Page({ title, trail = [], actions, about, children }: PageProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Upline`;
  }, [title]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Box>
      {trail.length > 0 && (
        <Breadcrumbs aria-label={t('page.trail')} sx={{ mb: 1 }}>
          {trail.map(({ to, label }) => (
            <Link key={to} component={RouterLink} to={to}>
              <bdi>{label}</bdi>
            </Link>
          ))}
        </Breadcrumbs>
      )}
      <Stack
        direction="row"
        sx={{ mb: 2, gap: 2, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Typography
            variant="h1"
            ref={heading}
            tabIndex={-1}
            dir="auto"
            sx={{ overflowWrap: 'anywhere', outline: 'none' }}
          >
            {title}
          </Typography>
          {about !== undefined && (
            <Typography component="div" color="text.secondary">
              {about}
            </Typography>
          )}
        </Box>
        {actions !== undefined && (
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
            {actions}
          </Stack>
        )}
      </Stack>
      <Stack spacing={2}>{children}</Stack>
    </Box>
  );
}

/** A part of a page under a heading of its own. */
export function Section({
  title,
  actions,
  children,
}: {
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Paper component="section" variant="outlined" sx={{ p: { xs: 1.5, sm: 2 }, minWidth: 0 }}>
      {(title !== undefined || actions !== undefined) && (
        <Stack
          direction="row"
          sx={{ mb: 1.5, gap: 1, flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' }}
        >
          {title !== undefined && (
            <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
              {title}
            </Typography>
          )}
          {actions}
        </Stack>
      )}
      {children}
    </Paper>
  );
}
