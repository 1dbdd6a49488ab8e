import type { DataSource } from 'typeorm';
import { firstRow } from '../transaction';
import { actsAsOwnerSql } from './rights.sql';

/** Whether its user can act as the owner of the tables. Undefined while there are no tables. */
export async function actsAsOwner({ manager }: DataSource): Promise<boolean | undefined> {
  const found = await firstRow<{ acts: boolean }>(manager, actsAsOwnerSql, [await userOf({ manager })]);
  return found?.acts;
}

/** The user as the server knows it: on whom rights are to be granted. */
export async function userOf({ manager }: Pick<DataSource, 'manager'>): Promise<string> {
  return (await firstRow<{ user: string }>(manager, 'SELECT session_user::text AS "user"'))!.user;
}
