import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { Providers } from './shell/providers';
import { makeRouter } from './shell/router';
import { startTexts } from './i18n/texts';
import './shell/page.css';

await startTexts();
createRoot(document.getElementById('app')!).render(
  <Providers>
    <RouterProvider router={makeRouter()} />
  </Providers>,
);
