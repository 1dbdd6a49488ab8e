import { Injectable } from '@nestjs/common';
import { type CallerIdentity, seesCompany } from '../../access';
import { firstRow, type Tx } from '../../platform/database';
import { notFound } from '../../platform/errors';
import { contactSql } from './contact.sql';

export interface Contact {
  readonly distributorNo: string;
  readonly name: string;
  readonly email: string | null;
}

interface ContactRow extends Contact {
  readonly sharesContact: boolean;
  readonly sponsorId: number | null;
}

interface ContactQuestion {
  readonly distributorId: number;
  readonly distributorNo: string;
  readonly caller: CallerIdentity;
}

/** How to reach somebody. */
@Injectable()
export class ContactView {
  /**
   * @throws not-found `contact-not-shared` for a distributor, of anybody who is not in the own frontline or has not
   *   allowed it
   */
  async get(tx: Tx, { distributorId, distributorNo, caller }: ContactQuestion): Promise<Contact> {
    const row = (await firstRow<ContactRow>(tx, contactSql, [distributorId]))!;
    const isOwn = caller.distributorId === distributorId;
    if (!isOwn && !seesCompany(caller) && !isSharedWith(row, caller)) {
      throw notFound('contact-not-shared', `Distributor ${distributorNo} shares no contact with you.`, {
        field: 'distributorNo',
      });
    }
    return { distributorNo: row.distributorNo, name: row.name, email: row.email };
  }
}

const isSharedWith = ({ sharesContact, sponsorId }: ContactRow, { distributorId }: CallerIdentity): boolean =>
  sharesContact && sponsorId !== null && sponsorId === distributorId;
