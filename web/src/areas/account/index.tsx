import { Route, Routes } from 'react-router';
import { NoSuchPage } from '../../shell/page-states';

export default function AccountArea() {
  return (
    <Routes>
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
