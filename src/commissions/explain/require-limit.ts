import { invalid } from '../../platform/errors';
import { DEFAULT_PAGE_SIZE, LARGEST_PAGE_SIZE } from '../../platform/paging';

/** @throws invalid `limit` */
export function requireLimit(limit: number = DEFAULT_PAGE_SIZE): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= LARGEST_PAGE_SIZE) return limit;
  throw invalid('limit', `A page has 1 to ${LARGEST_PAGE_SIZE} items; ${limit} cannot be asked for.`, {
    field: 'limit',
  });
}
