import { CssBaseline, ThemeProvider } from '@mui/material';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem';
import { currentLanguage } from '../i18n/texts';
import { makeTheme } from './theme';

const TRIES = 2;

/** A refusal is an answer and is not asked for again; what did not arrive is. */
const makeClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // Looking at the window again is no question: looks at other people are kept in the trail.
        refetchOnWindowFocus: false,
        retry: (failures, error) => {
          const { status } = problemOf(error);
          return failures < TRIES && (status === 0 || status >= 500 || status === 429);
        },
      },
      mutations: { retry: false },
    },
  });

export function Providers({ children }: { children: ReactNode }) {
  useTranslation();
  const language = currentLanguage();
  const theme = useMemo(() => makeTheme(language), [language]);
  const [client] = useState(makeClient);
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </ThemeProvider>
  );
}
