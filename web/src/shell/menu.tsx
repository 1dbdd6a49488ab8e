import { List, ListItem, ListItemButton, ListItemText } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import type { Me } from '../session/me';
import { AREAS } from './areas';

/** The ways that the roles of the person open. */
export function Menu({ me, onWay }: { me: Me; onWay: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const ways = AREAS.flatMap((area) => area.ways).filter(({ roles }) =>
    roles.some((role) => me.roles.includes(role)),
  );
  // The longest that fits: `/my/money` and not `/my` as well.
  const current = ways
    .filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
    .sort((a, b) => b.to.length - a.to.length)[0];
  return (
    <nav aria-label={t('page.menu')}>
      <List>
        {ways.map((way) => (
          <ListItem key={way.to} disablePadding>
            <ListItemButton
              component={Link}
              to={way.to}
              selected={way === current}
              {...(way === current && { 'aria-current': 'page' as const })}
              onClick={onWay}
            >
              <ListItemText primary={t(`nav.${way.label}`)} />
            </ListItemButton>
          </ListItem>
        ))}
      </List>
    </nav>
  );
}
