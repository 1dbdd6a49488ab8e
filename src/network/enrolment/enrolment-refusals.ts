import { conflict, type DomainError, invalid, notFound } from '../../platform/errors';
import type { EnrolmentFacts } from './enrolment-facts';

/** Why somebody cannot be enrolled. The codes are those of the import's problems, too. */
export const enrolmentRefusals = {
  afterTomorrow: ({ enrolledOn }: EnrolmentFacts, tomorrow: string): DomainError =>
    invalid(
      'after-tomorrow',
      `The enrolment is of ${enrolledOn}; days after ${tomorrow} cannot be taken yet.`,
      {
        field: 'enrolledOn',
      },
    ),

  ownSponsor: ({ distributorNo }: EnrolmentFacts): DomainError =>
    invalid('own-sponsor', `Distributor ${distributorNo} cannot be the own sponsor.`, { field: 'sponsorNo' }),

  sponsorUnknown: ({ sponsorNo }: EnrolmentFacts): DomainError =>
    notFound(
      'sponsor-unknown',
      `There is no distributor ${sponsorNo} to be the sponsor. Enrol the sponsor first, or correct the number.`,
      { field: 'sponsorNo' },
    ),

  sponsorCase: ({ sponsorNo }: EnrolmentFacts, existing: string): DomainError =>
    notFound(
      'sponsor-case',
      `There is no distributor ${sponsorNo} to be the sponsor, but there is ${existing}. Capital and small letters matter.`,
      { field: 'sponsorNo' },
    ),

  secondRoot: ({ distributorNo }: EnrolmentFacts, root: string): DomainError =>
    conflict(
      'second-root',
      `Distributor ${distributorNo} needs a sponsor: only the root has none, and that is ${root}.`,
      { field: 'sponsorNo' },
    ),

  conflict: ({ distributorNo }: EnrolmentFacts): DomainError =>
    conflict(
      'distributor-conflict',
      `Distributor ${distributorNo} is known already, and was enrolled with other facts. Look at what is known, or take another number.`,
      { field: 'distributorNo' },
    ),

  caseTwin: ({ distributorNo }: EnrolmentFacts, existing: string): DomainError =>
    conflict(
      'distributor-case-twin',
      `Distributor ${distributorNo} differs from the known ${existing} in capital and small letters alone. Take another number.`,
      { field: 'distributorNo' },
    ),

  tooDeep: ({ distributorNo, sponsorNo }: EnrolmentFacts, depth: number, maxDepth: number): DomainError =>
    invalid(
      'too-deep',
      `Distributor ${distributorNo} below ${sponsorNo} would stand ${depth} steps below the root; ${maxDepth} is the most (UPLINE_MAX_DEPTH).`,
      { field: 'sponsorNo', params: { depth, maxDepth } },
    ),
};
