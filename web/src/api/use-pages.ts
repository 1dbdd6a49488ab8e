import type { PathsWithMethod } from 'openapi-typescript-helpers';
import { type InfiniteData, useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { api } from './client';
import type { paths } from './schema';

/** What a list of the API answers: some, and where it goes on. */
export interface OnePage<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | null;
}

type Get = PathsWithMethod<paths, 'get'>;
type ItemOf<P extends Get> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': { items: (infer Item)[] } } } } };
}
  ? Item
  : never;
type ParamsOf<P extends Get> = paths[P] extends { get: { parameters: infer Parameters } }
  ? Parameters
  : never;

export interface Pages<Item> {
  readonly items: readonly Item[];
  readonly query: UseInfiniteQueryResult<InfiniteData<OnePage<Item>>>;
}

/** A list that pages by cursors: what was read of it so far, and `query.fetchNextPage()` for more. */
export function usePages<P extends Get>(
  path: P,
  params: Omit<ParamsOf<P>, 'header' | 'cookie'>,
  options: { enabled?: boolean; refetchInterval?: number } = {},
): Pages<ItemOf<P>> {
  const query = useInfiniteQuery({
    queryKey: ['get', path, { params }, 'pages'],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam, signal }) => {
      const asked = params as { query?: Record<string, unknown> };
      const withCursor = {
        ...asked,
        query: { ...asked.query, ...(pageParam !== null && { cursor: pageParam }) },
      };
      // The path and its parameters were checked where this is called; TypeScript does not follow them through here.
      const ask = api.GET as unknown as (path: P, init: object) => Promise<{ data: OnePage<ItemOf<P>> }>;
      return (await ask(path, { params: withCursor, signal })).data;
    },
    getNextPageParam: (last) => last.nextCursor ?? null,
    ...options,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { items, query };
}
