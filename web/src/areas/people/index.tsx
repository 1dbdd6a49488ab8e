import { Route, Routes, useLocation } from 'react-router';
import { NoSuchPage } from '../../shell/page-states';
import { AdjustmentsPage } from './adjustments/adjustments-page';
import { ImportPage } from './imports/import-page';
import { ImportsPage } from './imports/imports-page';
import { NewOrderPage } from './orders/new-order-page';
import { OrderPage } from './orders/order-page';
import { OrdersPage } from './orders/orders-page';
import { EnrolPage } from './person/enrol-page';
import { MovePage } from './person/move-page';
import { PeoplePage } from './person/people-page';
import { PersonPage } from './person/person-page';
import { StatementPage } from './person/statement-page';

/** People, what they ordered, files that came in, and corrections by hand. */
export default function PeopleArea() {
  const [, first] = useLocation().pathname.split('/');
  return (
    <Routes>
      {first === 'people' && (
        <>
          <Route index element={<PeoplePage />} />
          <Route path="new" element={<EnrolPage />} />
          <Route path=":no" element={<PersonPage />} />
          <Route path=":no/move" element={<MovePage />} />
          <Route path=":no/statements/:period" element={<StatementPage />} />
        </>
      )}
      {first === 'orders' && (
        <>
          <Route index element={<OrdersPage />} />
          <Route path="new" element={<NewOrderPage />} />
          <Route path=":orderNo" element={<OrderPage />} />
        </>
      )}
      {first === 'imports' && (
        <>
          <Route index element={<ImportsPage />} />
          <Route path=":id" element={<ImportPage />} />
        </>
      )}
      {first === 'adjustments' && <Route index element={<AdjustmentsPage />} />}
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
