import { queries } from '../../../api/client';

/** Somebody with the figures of a period, and the first of the frontline. */
export function useHead(no: string, period: string) {
  return queries.useQuery('get', '/api/v1/distributors/{no}/downline', {
    params: { path: { no }, query: { level: 1, limit: 1, period } },
  });
}
