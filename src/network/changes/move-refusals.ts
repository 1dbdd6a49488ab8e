import { conflict, type DomainError, invalid } from '../../platform/errors';

/** Why a leg is not moved. */
export const moveRefusals = {
  root: (no: string): DomainError =>
    invalid('move-root', `Distributor ${no} is the root and has nobody to be moved below.`, {
      field: 'distributorNo',
    }),

  toItself: (no: string): DomainError =>
    invalid('move-cycle', `Distributor ${no} cannot be the own sponsor.`, { field: 'toSponsorNo' }),

  intoOwnDownline: (no: string, to: string): DomainError =>
    invalid(
      'move-cycle',
      `Distributor ${no} cannot be moved below ${to}, who stands in the downline of ${no}: they would sponsor each other in a circle.`,
      { field: 'toSponsorNo' },
    ),

  unchanged: (no: string, to: string): DomainError =>
    conflict('move-unchanged', `Distributor ${no} stands below ${to} already; nothing was changed.`, {
      field: 'toSponsorNo',
    }),

  tooDeep: (no: string, to: string, depth: number, maxDepth: number): DomainError =>
    invalid(
      'too-deep',
      `With ${no} below ${to} the deepest of the leg would stand ${depth} steps below the root; ${maxDepth} is the most (UPLINE_MAX_DEPTH).`,
      { field: 'toSponsorNo', params: { depth, maxDepth } },
    ),
};
