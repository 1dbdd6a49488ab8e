import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { Empty, Loading } from '../../kit/states';
import { useMe } from '../../session/me';
import { NoSuchPage } from '../../shell/page-states';
import { EarningsPage } from './earnings/earnings-page';
import { LinePage } from './earnings/line-page';
import { HomePage } from './home/home-page';
import { MoneyPage } from './money/money-page';
import { OrdersPage } from './orders/orders-page';
import { OwnNo } from './own';

const DownlinePage = lazy(() => import('./downline/downline-page'));

/** What a distributor sees of the own business. */
export default function DistributorArea() {
  const { t } = useTranslation('distributor');
  const no = useMe().data?.distributorNo ?? null;
  if (no === null) return <Empty>{t('nobody')}</Empty>;
  return (
    <OwnNo value={no}>
      <Suspense fallback={<Loading />}>
        <Routes>
          <Route index element={<HomePage />} />
          <Route path="earnings" element={<EarningsPage />} />
          <Route path="earnings/line" element={<LinePage />} />
          <Route path="downline" element={<DownlinePage />} />
          <Route path="money" element={<MoneyPage />} />
          <Route path="orders" element={<OrdersPage />} />
          <Route path="*" element={<NoSuchPage />} />
        </Routes>
      </Suspense>
    </OwnNo>
  );
}
