import { Box, Button, Tab, Tabs } from '@mui/material';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router';
import { queries } from '../../../api/client';
import { Page } from '../../../kit/page';
import { Answer } from '../../../kit/states';
import { useAddress } from '../../../kit/use-address';
import { OrdersTable } from '../orders/orders-table';
import { Section } from '../../../kit/page';
import { personPath } from '../parts/person-link';
import { useMay } from '../parts/use-may';
import { History } from './history';
import { Overview } from './overview';
import { PersonMoney } from './person-money';
import { Statements } from './statements';

const ADDRESS = { tab: 'overview' };
const TABS = ['overview', 'statements', 'orders', 'money', 'history'] as const;

/** Everything about one person, a part at a time: what is not opened is not asked for, and not in the trail. */
export function PersonPage() {
  const { t } = useTranslation('people');
  const { no = '' } = useParams();
  const may = useMay();
  const [address, change] = useAddress(ADDRESS);
  const tab = TABS.find((one) => one === address.tab) ?? 'overview';
  const query = queries.useQuery('get', '/api/v1/distributors/{no}', { params: { path: { no } } });
  return (
    <Page
      title={query.data?.name ?? no}
      trail={[{ to: '/people', label: t('people.title') }]}
      about={<bdi>{no}</bdi>}
      actions={
        may.change && (
          <>
            <Button component={RouterLink} to={`${personPath(no)}/move`} variant="outlined">
              {t('move.act')}
            </Button>
            <Button
              component={RouterLink}
              to={`/orders/new?distributorNo=${encodeURIComponent(no)}`}
              variant="outlined"
            >
              {t('orders.book')}
            </Button>
          </>
        )
      }
    >
      <Tabs
        value={tab}
        onChange={(_event, value: string) => change({ tab: value })}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={t('person.parts')}
      >
        {TABS.map((one) => (
          <Tab
            key={one}
            value={one}
            label={t(`person.tab.${one}`)}
            id={`tab-${one}`}
            aria-controls={`part-${one}`}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`part-${tab}`} aria-labelledby={`tab-${tab}`}>
        <Answer query={query}>
          {(person) => (
            <>
              {tab === 'overview' && <Overview person={person} />}
              {tab === 'statements' && <Statements no={no} />}
              {tab === 'orders' && (
                <Section title={t('person.tab.orders')}>
                  <OrdersTable distributorNo={no} />
                </Section>
              )}
              {tab === 'money' && <PersonMoney no={no} />}
              {tab === 'history' && <History no={no} />}
            </>
          )}
        </Answer>
      </Box>
    </Page>
  );
}
