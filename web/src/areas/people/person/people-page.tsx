import { Button, Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import { usePages } from '../../../api/use-pages';
import { Day } from '../../../kit/figures';
import { Page, Section } from '../../../kit/page';
import { PagedTable } from '../../../kit/paged-table';
import { PersonName } from '../../../kit/person-name';
import { Empty } from '../../../kit/states';
import { useAddress } from '../../../kit/use-address';
import { NumberLink, personPath } from '../parts/person-link';
import { StatusChip } from '../parts/status-chip';
import { useMay } from '../parts/use-may';

const ADDRESS = { q: '' };

export function PeoplePage() {
  const { t } = useTranslation('people');
  const may = useMay();
  const [{ q }, change] = useAddress(ADDRESS);
  const [typed, setTyped] = useState(q);
  return (
    <Page
      title={t('people.title')}
      about={t('people.about')}
      actions={
        may.change && (
          <Button component={RouterLink} to="/people/new" variant="contained">
            {t('people.enrol')}
          </Button>
        )
      }
    >
      <Section>
        <Stack
          component="form"
          role="search"
          direction="row"
          sx={{ gap: 1, mb: 2, flexWrap: 'wrap' }}
          onSubmit={(event) => {
            event.preventDefault();
            change({ q: typed.trim() });
          }}
        >
          <TextField
            label={t('people.search')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            sx={{ flexGrow: 1, maxWidth: 480 }}
            slotProps={{ htmlInput: { maxLength: 100, dir: 'auto', type: 'search' } }}
          />
          <Button type="submit" variant="outlined">
            {t('common:act.search')}
          </Button>
        </Stack>
        {q === '' ? <Empty>{t('people.begin')}</Empty> : <Found q={q} />}
      </Section>
    </Page>
  );
}

function Found({ q }: { q: string }) {
  const { t } = useTranslation('people');
  const pages = usePages('/api/v1/distributors', { query: { q } });
  return (
    <PagedTable
      label={t('people.title')}
      pages={pages}
      rowKey={({ distributorNo }) => distributorNo}
      empty={t('people.none', { q })}
      exportAs="people"
      columns={[
        {
          key: 'name',
          label: t('field.name'),
          cell: ({ name, distributorNo }) => (
            <PersonName name={name} distributorNo={distributorNo} to={personPath(distributorNo)} />
          ),
          text: ({ name }) => name,
        },
        {
          key: 'sponsor',
          label: t('field.sponsorNo'),
          cell: ({ sponsorNo }) => (sponsorNo === null ? '—' : <NumberLink no={sponsorNo} />),
          text: ({ sponsorNo }) => sponsorNo,
        },
        {
          key: 'status',
          label: t('field.status'),
          cell: ({ status }) => <StatusChip status={status} />,
          text: ({ status }) => status,
        },
        {
          key: 'enrolled',
          label: t('field.enrolledOn'),
          cell: ({ enrolledOn }) => <Day date={enrolledOn} />,
          text: ({ enrolledOn }) => enrolledOn,
        },
      ]}
    />
  );
}
