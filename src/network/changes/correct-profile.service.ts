import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { isCause, optional, parseCountry, parseEmail, parsePersonName } from '../../platform/csv';
import { firstRow, type Tx } from '../../platform/database';
import { conflict, invalid } from '../../platform/errors';
import type { Distributor } from '../distributor';
import { findDistributor } from '../find-distributor';
import { searchKey } from '../fold-name';
import { DistributorView } from '../views/distributor.view';
import { correctProfileSql, lockProfileSql } from './profile.sql';

/** The person as it should stand; what is left out is forgotten. */
export interface Profile {
  readonly name: string;
  readonly email?: string | null | undefined;
  /** ISO 3166 alpha-2. */
  readonly country?: string | null | undefined;
}

interface StoredProfile {
  readonly name: string;
  readonly email: string | null;
  readonly country: string | null;
  readonly isErased: boolean;
}

/**
 * Puts right who a person is: nobody has to live with a name that was mistyped. The first import's file still counts as
 * known, and the trail keeps digests alone.
 */
@Injectable()
export class CorrectProfile {
  constructor(
    private readonly trail: AuditTrail,
    private readonly distributors: DistributorView,
  ) {}

  /** @throws not-found `distributor-unknown`; invalid `profile-…`; conflict `distributor-erased` */
  async correct(tx: Tx, distributorNo: string, asked: Profile, by: string): Promise<Distributor> {
    const { id } = await findDistributor(tx, distributorNo);
    const after = readProfile(asked);
    const before = (await firstRow<StoredProfile>(tx, lockProfileSql, [id]))!;
    if (before.isErased) {
      throw conflict('distributor-erased', `Distributor ${distributorNo} was erased and stays nameless.`);
    }
    const { name, email, country } = after;
    if (name !== before.name || email !== before.email || country !== before.country) {
      await tx.query(correctProfileSql, [id, name, email, country, searchKey(name, distributorNo)]);
      await this.trail.record(tx, {
        action: 'distributor.corrected',
        by,
        subject: { kind: 'distributor', no: distributorNo },
        before: { country: before.country },
        after: { country },
        personal: {
          of: { kind: 'distributor', id },
          before: { name: before.name, email: before.email },
          after: { name, email },
        },
      });
    }
    return this.distributors.get(tx, distributorNo);
  }
}

function readProfile({ name, email, country }: Profile) {
  const read = <T>(field: string, value: T): Exclude<T, { message: string; code: string }> => {
    if (!isCause(value)) return value as never;
    throw invalid(`profile-${field}`, `${value.message}.`, { field });
  };
  return {
    name: read('name', parsePersonName(name, 'name')),
    email: read('email', optional(parseEmail)(email ?? '', 'email')),
    country: read('country', optional(parseCountry)(country ?? '', 'country')),
  };
}
