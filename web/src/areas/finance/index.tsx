import { Route, Routes, useLocation } from 'react-router';
import { NoSuchPage } from '../../shell/page-states';
import { BankPage } from './bank/bank-page';
import { BatchPage } from './batch/batch-page';
import { AccountPage } from './ledger/account-page';
import { EntryPage } from './ledger/entry-page';
import { LedgerPage } from './ledger/ledger-page';
import { PersonAccountPage } from './ledger/person-account-page';
import { PayoutsPage } from './payouts/payouts-page';

/** One component for all three ways: which of them is open stands in the address. */
export default function FinanceArea() {
  const root = useLocation().pathname.split('/')[1];
  if (root === 'payouts')
    return (
      <Routes>
        <Route index element={<PayoutsPage />} />
        <Route path=":id" element={<BatchPage />} />
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    );
  if (root === 'bank')
    return (
      <Routes>
        <Route index element={<BankPage />} />
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    );
  return (
    <Routes>
      <Route index element={<LedgerPage />} />
      <Route path="accounts/:code" element={<AccountPage />} />
      <Route path="entries/:id" element={<EntryPage />} />
      <Route path="people/:no" element={<PersonAccountPage />} />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
