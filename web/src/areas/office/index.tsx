import { Route, Routes, useLocation } from 'react-router';
import { NoSuchPage } from '../../shell/page-states';
import { AuditPage } from './audit/audit-page';
import { InvitePage } from './users/invite-page';
import { UserPage } from './users/user-page';
import { UsersPage } from './users/users-page';

/** Who may sign in and do what, and what was done. */
export default function OfficeArea() {
  const [, first] = useLocation().pathname.split('/');
  return (
    <Routes>
      {first === 'users' && (
        <>
          <Route index element={<UsersPage />} />
          <Route path="new" element={<InvitePage />} />
          <Route path=":id" element={<UserPage />} />
        </>
      )}
      {first === 'audit' && <Route index element={<AuditPage />} />}
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
