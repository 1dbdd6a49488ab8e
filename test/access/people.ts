import type { Role } from '../../src/access';
import { AddPerson } from '../../src/access/people/add-person.service';
import { ChangePassword } from '../../src/access/passwords/change-password.service';
import { EnrolDistributor } from '../../src/network';
import type { HttpApp } from '../support/http-app';
import { PASSWORD } from '../support/test-people';

interface Given {
  readonly password?: string | null;
  readonly email?: string;
  readonly distributorNo?: string;
}

/** Somebody with a password and without a second factor. Gives the id. */
export async function addPerson(
  app: HttpApp,
  userName: string,
  roles: readonly Role[],
  { password = PASSWORD, ...more }: Given = {},
): Promise<number> {
  const { id } = await app.tx((tx) => app.get(AddPerson).add(tx, { userName, roles, ...more, by: 'test' }));
  if (password !== null) await app.get(ChangePassword).set(id, password, 'test');
  return id;
}

/** A distributor, who signs in with the password alone; the sign-in name is the number. Gives the person's id. */
export async function addDistributor(app: HttpApp, userName: string): Promise<number> {
  await app.tx(async (tx) => {
    const [root] = await tx.query<{ no: string }[]>(
      'SELECT distributor_no AS no FROM distributor WHERE sponsor_id IS NULL',
    );
    const request = { distributorNo: userName, name: userName, sponsorNo: root?.no ?? null, by: 'test' };
    await app.get(EnrolDistributor).enrol(tx, request);
  });
  return addPerson(app, userName, ['distributor'], { distributorNo: userName });
}

export interface Entry {
  action: string;
  by_name: string | null;
  person_id: number | null;
  via: string;
  address: string | null;
  subject: string | null;
  details: { before?: Record<string, unknown>; after?: Record<string, unknown> };
}

/** Entries of the trail, in order. */
export const auditOf = (app: HttpApp, ...actions: string[]): Promise<Entry[]> =>
  app.dataSource.query<Entry[]>('SELECT * FROM audit_entry WHERE action = ANY ($1) ORDER BY id', [actions]);

/** Moves the clock on. */
export const minutesPass = (app: HttpApp, minutes: number): void =>
  app.clock.moveTo(new Date(app.clock.now().getTime() + minutes * 60_000));
