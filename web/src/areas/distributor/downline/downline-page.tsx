import { Tab, Tabs } from '@mui/material';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../../kit/page';
import { Answer, Empty, Loading } from '../../../kit/states';
import { useAddress } from '../../../kit/use-address';
import { currentOf, type Summary, useOwnNo, useStatements } from '../own';
import { PeriodSwitch } from '../period-switch';
import { Finder } from './finder';
import { Legs } from './legs';
import { MemberList } from './member-list';
import { PersonPanel } from './person-panel';
import { TreeTable } from './tree/tree-table';

const Picture = lazy(() => import('./picture/picture'));

const ADDRESS = { view: 'tree', period: '', person: '', only: '', plan: '', level: '', sort: 'number' };
const VIEWS = ['tree', 'list', 'legs', 'picture'] as const;

/** Everybody below: as a tree, as a list, by leg and as a picture, in any period. */
export default function DownlinePage() {
  const { t } = useTranslation('distributor');
  const statements = useStatements();
  return (
    <Page title={t('downline.title')}>
      <Answer query={statements}>
        {({ items }) => {
          const begin = items.find(({ total }) => total !== null) ?? currentOf(items);
          return begin ? (
            <Downline periods={items} begin={begin.period} />
          ) : (
            <Empty>{t('home.nothing')}</Empty>
          );
        }}
      </Answer>
    </Page>
  );
}

function Downline({ periods, begin }: { periods: readonly Summary[]; begin: string }) {
  const { t } = useTranslation('distributor');
  const no = useOwnNo();
  const [address, change] = useAddress(ADDRESS);
  const view = VIEWS.find((one) => one === address.view) ?? 'tree';
  const period = address.period === '' ? begin : address.period;
  const choose = (person: string) => change({ person: person === no ? '' : person });
  const person = address.person === '' ? no : address.person;
  return (
    <>
      <PeriodSwitch periods={periods} value={period} onChange={(next) => change({ period: next })} />
      <Finder
        headNo={no}
        period={period}
        onFound={(found) => change({ person: found, ...(view !== 'picture' && { view: 'tree' }) })}
      />
      <Tabs
        value={view}
        onChange={(_, next: string) => change({ view: next })}
        aria-label={t('downline.views')}
        variant="scrollable"
        allowScrollButtonsMobile
      >
        {VIEWS.map((one) => (
          <Tab
            key={one}
            value={one}
            label={t(`downline.view.${one}`)}
            id={`view-${one}`}
            aria-controls="view"
          />
        ))}
      </Tabs>
      <div role="tabpanel" id="view" aria-labelledby={`view-${view}`}>
        {view === 'tree' && (
          <TreeTable key={period} headNo={no} period={period} person={address.person} onChoose={choose} />
        )}
        {view === 'list' && <MemberList headNo={no} period={period} address={address} change={change} />}
        {view === 'legs' && <Legs headNo={person} period={period} />}
        {view === 'picture' && (
          <Suspense fallback={<Loading lines={8} />}>
            <Picture key={`${period}/${person}`} rootNo={person} period={period} onRoot={choose} />
          </Suspense>
        )}
      </div>
      {address.person !== '' && (
        <PersonPanel
          personNo={address.person}
          period={period}
          onPicture={() => change({ view: 'picture' })}
          onLegs={() => change({ view: 'legs' })}
          onTree={() => change({ view: 'tree' })}
        />
      )}
    </>
  );
}
