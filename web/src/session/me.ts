import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client';
import { problemOf } from '../api/problem';
import type { paths } from '../api/schema';

export type Me = paths['/api/v1/me']['get']['responses'][200]['content']['application/json'];
export type Role = Me['roles'][number];
export type { Schemas };

export const ME_KEY = ['me'];

/** Who is signed in; null where nobody is. */
export const meQuery = queryOptions({
  queryKey: ME_KEY,
  staleTime: 60_000,
  // Somebody else may have signed in in another tab.
  refetchOnWindowFocus: 'always',
  queryFn: async ({ client }): Promise<Me | null> => {
    try {
      const me = (await api.GET('/api/v1/me')).data ?? null;
      const before = client.getQueryData<Me | null>(ME_KEY);
      if (before && me && before.name !== me.name) {
        void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME_KEY[0] });
      }
      return me;
    } catch (error) {
      if (problemOf(error).status === 401) return null;
      throw error;
    }
  },
});

export const useMe = () => useQuery(meQuery);

/** Where somebody begins. */
export function homeOf(me: Me): string {
  if (me.secondFactor?.isNeeded && !me.secondFactor.isSetUp) return '/account/second-factor';
  if (me.roles.includes('admin') || me.roles.includes('auditor')) return '/periods';
  if (me.roles.includes('finance')) return '/payouts';
  return '/my';
}
