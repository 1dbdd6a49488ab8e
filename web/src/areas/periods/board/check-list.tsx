import BlockIcon from '@mui/icons-material/Block';
import CheckCircleIcon from '@mui/icons-material/CheckCircle';
import WarningIcon from '@mui/icons-material/WarningAmber';
import { Box, Link, List, ListItem, Typography } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { Readiness, ReadinessCheck } from '../types';
import { useCheckText } from './use-check-text';

const ICONS = { ok: CheckCircleIcon, warning: WarningIcon, blocking: BlockIcon } as const;
const COLOURS = { ok: 'success', warning: 'warning', blocking: 'error' } as const;

/** The checks, what blocks first; each with its count and the way to the list behind it. */
export function CheckList({ readiness }: { readiness: Readiness }) {
  const { t } = useTranslation('periods');
  const order = ['blocking', 'warning', 'ok'] as const;
  return (
    <List aria-label={t('ready.title')} dense disablePadding>
      {order.flatMap((state) =>
        readiness.checks
          .filter((check) => check.state === state)
          .map((check) => <Check key={check.code} check={check} readiness={readiness} />),
      )}
    </List>
  );
}

function Check({ check, readiness }: { check: ReadinessCheck; readiness: Readiness }) {
  const { t } = useTranslation('periods');
  const tell = useCheckText(readiness.currency ?? 'XXX');
  const Icon = ICONS[check.state];
  const to = wayTo(check, readiness.period);
  return (
    <ListItem disableGutters sx={{ alignItems: 'flex-start', gap: 1.5, py: 0.75 }}>
      <Icon
        titleAccess={t(`ready.state.${check.state}`)}
        color={COLOURS[check.state]}
        fontSize="small"
        sx={{ mt: 0.3, flexShrink: 0 }}
      />
      <Box sx={{ minWidth: 0 }}>
        <Typography component="span">{tell(check)}</Typography>{' '}
        {to !== null && (
          <Link
            component={RouterLink}
            to={to}
            aria-label={`${t('ready.open')}: ${t(`check.${check.code}.name`)}`}
          >
            {t('ready.open')}
          </Link>
        )}
      </Box>
    </ListItem>
  );
}

/** Where a person sees what was counted; null where there is nothing to see. */
function wayTo({ code, count, facts }: ReadinessCheck, period: string): string | null {
  const run = typeof facts['run'] === 'number' ? `/runs/${facts['run']}` : null;
  switch (code) {
    case 'period-before-closed':
      return typeof facts['period'] === 'string' ? `/periods/${facts['period']}` : null;
    case 'run-under-way':
    case 'estimate':
      return run;
    case 'plan-in-force':
    case 'plan-waiting':
      return typeof facts['version'] === 'number' ? `/plans/${facts['version']}` : '/plans';
    case 'late-orders':
      return count ? `/periods/${period}/late-orders` : null;
    case 'refund-claims':
      return count ? `/periods/${period}/claims` : null;
    case 'late-enrolments':
      return count ? `/periods/${period}/late-enrolments` : null;
    case 'adjustments-waiting':
      return count ? '/adjustments?state=waiting' : null;
    case 'adjustments-booked':
      return count ? `/adjustments?state=approved&period=${period}` : null;
    default:
      return null;
  }
}
