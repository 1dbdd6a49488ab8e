import { Route, Routes, useLocation } from 'react-router';
import { NoSuchPage } from '../../shell/page-states';
import { BookedLatePage } from './board/booked-late-page';
import { PeriodPage } from './board/period-page';
import { PeriodsPage } from './board/periods-page';
import { NewPlanPage } from './plans/new-plan-page';
import { PlanPage } from './plans/plan-page';
import { PlansPage } from './plans/plans-page';
import { RunPage } from './runs/run-page';

/** Periods, their runs, and the plans that they are calculated by. */
export default function PeriodsArea() {
  const [, first] = useLocation().pathname.split('/');
  return (
    <Routes>
      {first === 'periods' && (
        <>
          <Route index element={<PeriodsPage />} />
          <Route path=":period" element={<PeriodPage />} />
          <Route path=":period/:list" element={<BookedLatePage />} />
        </>
      )}
      {first === 'runs' && <Route path=":id" element={<RunPage />} />}
      {first === 'plans' && (
        <>
          <Route index element={<PlansPage />} />
          <Route path="new" element={<NewPlanPage />} />
          <Route path=":version" element={<PlanPage />} />
        </>
      )}
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
