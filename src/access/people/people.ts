import { Injectable } from '@nestjs/common';
import { firstRow, rows, type Tx } from '../../platform/database';
import { conflict, notFound } from '../../platform/errors';
import type { Person } from './person';
import {
  hasOtherAdministratorSql,
  hasPeopleSql,
  lockPersonSql,
  lockRolesSql,
  personByIdSql,
  personByUserNameSql,
  personsSql,
} from './person.sql';

/** Who there is. An erased person is nobody. */
@Injectable()
export class People {
  find(tx: Tx, userName: string): Promise<Person | null> {
    // What no text of PostgreSQL can hold, nobody is called.
    if (userName.includes('\0') || !userName.isWellFormed()) return Promise.resolve(null);
    return firstRow<Person>(tx, personByUserNameSql, [userName]);
  }

  /** @throws not-found `user-unknown` */
  async named(tx: Tx, userName: string): Promise<Person> {
    const person = await this.find(tx, userName);
    if (person === null) {
      throw notFound('user-unknown', `There is no user "${userName.slice(0, 40)}".`, { field: 'userName' });
    }
    return person;
  }

  /** @throws not-found `user-unknown` */
  async get(tx: Tx, id: number): Promise<Person> {
    const person = await firstRow<Person>(tx, personByIdSql, [id]);
    if (person === null) throw notFound('user-unknown', `There is no user "${id}".`, { field: 'id' });
    return person;
  }

  /** The same, and nobody changes the person until the transaction ends. */
  async hold(tx: Tx, id: number): Promise<Person> {
    await tx.query(lockPersonSql, [id]);
    return this.get(tx, id);
  }

  page(tx: Tx, afterId: number, limit: number): Promise<Person[]> {
    return rows<Person>(tx, personsSql, [afterId, limit]);
  }

  async isEmpty(tx: Tx): Promise<boolean> {
    return !(await firstRow<{ any: boolean }>(tx, hasPeopleSql))!.any;
  }

  /** @throws conflict `last-administrator` when nobody would be left to let anybody in */
  async requireOtherAdministrator(tx: Tx, { id, userName }: Person): Promise<void> {
    await tx.query(lockRolesSql);
    const found = await firstRow<{ others: boolean }>(tx, hasOtherAdministratorSql, [id]);
    if (found!.others) return;
    throw conflict(
      'last-administrator',
      `${userName} is the only administrator; make another one first, or nobody could let anybody in.`,
    );
  }
}
