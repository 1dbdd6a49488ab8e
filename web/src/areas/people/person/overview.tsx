import { Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../api/client';
import { DataTable } from '../../../kit/data-table';
import { FactList } from '../../../kit/fact-list';
import { Count, Day, Month, Volume } from '../../../kit/figures';
import { Section } from '../../../kit/page';
import { PersonName } from '../../../kit/person-name';
import { Answer } from '../../../kit/states';
import { NumberLink, personPath } from '../parts/person-link';
import { StatusChip } from '../parts/status-chip';
import { useMay } from '../parts/use-may';
import type { Person } from '../types';
import { EraseDialog } from './erase-dialog';
import { ProfileDialog } from './profile-dialog';
import { StatusDialog } from './status-dialog';
import { DownloadButton } from '../../../kit/download-button';

type Asked = 'profile' | 'status' | 'erase' | null;

export function Overview({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const may = useMay();
  const [asked, ask] = useState<Asked>(null);
  const no = person.distributorNo;
  const sponsorNo = 'sponsorNo' in person ? person.sponsorNo : null;
  const email = 'email' in person ? (person.email ?? null) : null;
  const close = () => ask(null);
  return (
    <Stack spacing={2}>
      <Section
        title={t('person.profile')}
        actions={
          may.change && (
            <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
              <Button onClick={() => ask('profile')}>{t('profile.act')}</Button>
              <Button onClick={() => ask('status')}>{t('status.act')}</Button>
            </Stack>
          )
        }
      >
        <FactList
          facts={[
            [t('field.name'), <bdi dir="auto">{person.name}</bdi>],
            [t('field.status'), <StatusChip status={person.status} />],
            [t('field.sponsorNo'), sponsorNo === null ? t('person.root') : <NumberLink no={sponsorNo} />],
            [t('field.enrolledOn'), <Day date={person.enrolledOn} />],
            [t('field.countsFrom'), <Month period={person.countsFrom} />],
            [t('field.email'), email === null ? null : <bdi>{email}</bdi>],
            [t('field.country'), person.country ?? '—'],
            [t('field.currency'), person.currency ?? '—'],
          ]}
        />
      </Section>
      <Upline no={no} />
      <Levels no={no} />
      {may.readTrail && (
        <Section title={t('data.title')}>
          <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
            <DownloadButton
              href={`/api/v1/distributors/${encodeURIComponent(no)}/personal-data`}
              label={t('data.export')}
            />
            {may.change && (
              <Button color="error" onClick={() => ask('erase')}>
                {t('data.erase')}
              </Button>
            )}
          </Stack>
        </Section>
      )}
      {asked === 'profile' && <ProfileDialog person={person} email={email} onClose={close} />}
      {asked === 'status' && <StatusDialog no={no} status={person.status} onClose={close} />}
      {asked === 'erase' && <EraseDialog no={no} onClose={close} />}
    </Stack>
  );
}

function Upline({ no }: { no: string }) {
  const { t } = useTranslation('people');
  const query = queries.useQuery('get', '/api/v1/distributors/{no}/upline', { params: { path: { no } } });
  return (
    <Section title={t('person.upline')}>
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            t('person.noUpline')
          ) : (
            <Box component="ol" sx={{ m: 0, pl: 3 }}>
              {items.map((one) =>
                'distributorNo' in one ? (
                  <li key={one.steps}>
                    <PersonName
                      name={one.name}
                      distributorNo={one.distributorNo}
                      to={personPath(one.distributorNo)}
                    />
                  </li>
                ) : null,
              )}
            </Box>
          )
        }
      </Answer>
    </Section>
  );
}

function Levels({ no }: { no: string }) {
  const { t } = useTranslation('people');
  const query = queries.useQuery('get', '/api/v1/distributors/{no}/downline/levels', {
    params: { path: { no } },
  });
  return (
    <Section title={t('person.downline')}>
      <Answer query={query}>
        {({ items }) => (
          <DataTable
            label={t('person.downline')}
            rows={items}
            rowKey={({ level }) => level}
            empty={t('person.noDownline')}
            exportAs={`downline-levels-${no}`}
            columns={[
              {
                key: 'level',
                label: t('field.level'),
                cell: ({ level }) => level,
                text: ({ level }) => level,
              },
              {
                key: 'people',
                label: t('field.people'),
                align: 'right',
                cell: ({ people }) => <Count n={people} />,
                text: ({ people }) => people,
              },
              {
                key: 'buyers',
                label: t('field.buyers'),
                align: 'right',
                cell: ({ buyers }) => <Count n={buyers} />,
                text: ({ buyers }) => buyers,
              },
              {
                key: 'volume',
                label: t('field.levelVolume'),
                align: 'right',
                cell: ({ volume }) => (volume === null ? '—' : <Volume cv={volume} />),
                text: ({ volume }) => volume,
              },
            ]}
          />
        )}
      </Answer>
    </Section>
  );
}
