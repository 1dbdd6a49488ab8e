import { createBrowserRouter, type RouteObject } from 'react-router';
import { AREAS, openArea } from './areas';
import { ForRoles } from './for-roles';
import { Home } from './home';
import { Layout } from './layout';
import { LoadingPage, NoSuchPage, PageFailed } from './page-states';

const ACCOUNT = { name: 'account', load: () => import('../areas/account') };
const SIGN_IN = { name: 'sign-in', load: () => import('../areas/sign-in') };

/** Every address of the pages. Those of an area are below its own component. */
export function makeRouter() {
  const areas = AREAS.map((area): RouteObject => ({
    element: <ForRoles roles={area.roles} />,
    children: area.paths.map((path) => ({ path: `${path}/*`, lazy: () => openArea(area) })),
  }));
  const open = ['sign-in', 'welcome', 'forgotten'].map((path): RouteObject => ({
    path,
    lazy: () => openArea(SIGN_IN),
  }));
  return createBrowserRouter([
    {
      errorElement: <PageFailed />,
      hydrateFallbackElement: <LoadingPage />,
      children: [
        ...open,
        {
          element: <Layout />,
          children: [
            { index: true, element: <Home /> },
            { path: 'account/*', lazy: () => openArea(ACCOUNT) },
            ...areas,
            { path: '*', element: <NoSuchPage /> },
          ],
        },
      ],
    },
  ]);
}
