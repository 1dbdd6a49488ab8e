import { Box } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Volume } from '../../../../kit/figures';
import { PersonName } from '../../../../kit/person-name';
import type { Person } from './use-around';

/** The picture in words, for those who do not see it. */
export function AsList({ person }: { person: Person }) {
  const { t } = useTranslation('distributor');
  return (
    <Box component="details">
      <summary>{t('picture.asList')}</summary>
      <Box component="ul">
        <Entry person={person} />
      </Box>
    </Box>
  );
}

function Entry({ person: { member, below, leftOut } }: { person: Person }) {
  const { t } = useTranslation('distributor');
  return (
    <li>
      <PersonName name={member.name} distributorNo={member.distributorNo} /> — {t('gv')}:{' '}
      {member.gv === null ? '—' : <Volume cv={member.gv} />}
      {(below.length > 0 || leftOut > 0) && (
        <ul>
          {below.map((one) => (
            <Entry key={one.member.distributorNo} person={one} />
          ))}
          {leftOut > 0 && <li>{t('picture.leftOut', { count: leftOut, shown: leftOut })}</li>}
        </ul>
      )}
    </li>
  );
}
