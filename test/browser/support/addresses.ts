import type { Role } from '../../../src/access';
import type { Portal } from './portal';

/** Where a page is, and for whom. */
export interface Address {
  readonly role: Role;
  readonly path: string;
}

/** Every page there is, each with something on it: what is added to an area is added here. */
export async function everyAddress({ app, leaderNo }: Portal): Promise<Address[]> {
  const [found] = await app.ownerSql<{
    run: number;
    batch: number;
    order: string;
    user: number;
    entry: number;
    below: string;
  }>(
    `SELECT (SELECT max(id) FROM run WHERE state = 'approved') AS run, (SELECT max(id) FROM payout_batch) AS batch,
            (SELECT min(order_no) FROM refund) AS "order", (SELECT min(id) FROM person) AS "user",
            (SELECT min(id) FROM ledger_entry) AS entry,
            (SELECT min(distributor_no) FROM distributor AS d JOIN sponsor_closure AS c ON c.descendant_id = d.id AND c.depth = 2
               WHERE c.ancestor_id = (SELECT id FROM distributor WHERE distributor_no = $1)) AS below`,
    leaderNo,
  );
  const { run, batch, order, user, entry, below } = found!;
  const of = (role: Role, ...paths: readonly string[]) => paths.map((path) => ({ role, path }));
  return [
    ...of(
      'distributor',
      '/my',
      '/my/earnings',
      '/my/earnings?period=2026-09',
      '/my/earnings/line?period=2026-10&level=1',
      '/my/downline?period=2026-10',
      `/my/downline?period=2026-10&person=${below}`,
      '/my/downline?view=list&period=2026-10',
      '/my/downline?view=legs&period=2026-10',
      '/my/downline?view=picture&period=2026-10',
      '/my/money',
      '/my/orders?period=2026-10',
      '/account',
      '/account/second-factor',
      '/nowhere',
    ),
    ...of(
      'admin',
      '/periods',
      '/periods/2026-11',
      '/periods/2026-10',
      '/periods/2026-11/claims',
      `/runs/${run}`,
      `/runs/${run}?show=lines&bonus=level&level=1`,
      `/runs/${run}?show=standings`,
      '/plans',
      '/plans/new',
      '/plans/1',
      '/people',
      `/people?q=${leaderNo}`,
      '/people/new',
      ...['overview', 'statements', 'orders', 'money', 'history'].map(
        (tab) => `/people/${leaderNo}?tab=${tab}`,
      ),
      `/people/${leaderNo}/move`,
      `/people/${leaderNo}/statements/2026-10`,
      '/orders',
      '/orders?period=2026-10',
      '/orders/new',
      `/orders/${order}`,
      '/imports',
      '/adjustments',
      '/users',
      '/users/new',
      `/users/${user}`,
      '/audit',
      '/my',
    ),
    ...of(
      'finance',
      '/payouts',
      `/payouts/${batch}`,
      `/payouts/${batch}?tab=items`,
      `/payouts/${batch}?tab=left-out`,
      '/bank',
      '/bank?tab=transit',
      '/bank?tab=answers',
      ...['balance', 'journal', 'owed', 'rates', 'years'].map((tab) => `/ledger?tab=${tab}`),
      '/ledger/accounts/payable',
      `/ledger/entries/${entry}`,
      `/ledger/people/${leaderNo}`,
    ),
  ];
}
