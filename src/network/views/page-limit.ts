import { invalid } from '../../platform/errors';
import { DEFAULT_PAGE_SIZE, LARGEST_PAGE_SIZE } from '../../platform/paging';

/** @throws invalid `limit` */
export function pageLimit(limit: number | undefined): number {
  if (limit === undefined) return DEFAULT_PAGE_SIZE;
  if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE_SIZE) {
    throw invalid('limit', `limit must be a whole number from 1 to ${LARGEST_PAGE_SIZE}.`, {
      field: 'limit',
    });
  }
  return limit;
}
