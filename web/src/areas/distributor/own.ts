import { createContext, useContext } from 'react';
import { queries, type Schemas } from '../../api/client';

const Own = createContext('');

/** Whose pages these are. */
export const OwnNo = Own.Provider;

/** The own number. */
export const useOwnNo = (): string => useContext(Own);

export type Statement = Schemas['Statement'];
export type Figures = Schemas['StatementFigures'];
export type Summary = Schemas['StatementSummary'];

/** Every period since joining, the latest first. */
export function useStatements() {
  const no = useOwnNo();
  return queries.useQuery('get', '/api/v1/distributors/{no}/statements', { params: { path: { no } } });
}

/** One period; an open one is asked anew, since its estimate goes on. */
export function useStatement(period: string | undefined) {
  const no = useOwnNo();
  return queries.useQuery(
    'get',
    '/api/v1/distributors/{no}/statements/{period}',
    { params: { path: { no, period: period ?? '' } } },
    { enabled: period !== undefined, refetchInterval: 60_000 },
  );
}

export function useBalance() {
  const no = useOwnNo();
  return queries.useQuery('get', '/api/v1/distributors/{no}/balance', { params: { path: { no } } });
}

/** The period that is going on: the latest one. */
export const currentOf = (items: readonly Summary[]): Summary | undefined => items[0];

/** The last one whose amounts are final. */
export const closedOf = (items: readonly Summary[]): Summary | undefined =>
  items.find(({ state }) => state === 'closed');
