import type { ComponentType } from 'react';
import { loadTexts } from '../i18n/texts';
import type { Role } from '../session/me';

interface Way {
  readonly to: string;
  /** In `common.json` under `nav`. */
  readonly label: string;
  readonly roles: readonly Role[];
}

/** Pages that are loaded together, when the first of them is opened. */
interface Area {
  /** Also the name of its texts. */
  readonly name: string;
  /** What its addresses begin with. */
  readonly paths: readonly string[];
  readonly roles: readonly Role[];
  /** What stands in the menu. */
  readonly ways: readonly Way[];
  readonly load: () => Promise<{ default: ComponentType }>;
}

const STAFF: readonly Role[] = ['admin', 'finance', 'auditor'];
const way = (to: string, label: string, ...roles: readonly Role[]): Way => ({ to, label, roles });

/** In the order of the menu. */
export const AREAS: readonly Area[] = [
  {
    name: 'distributor',
    paths: ['my'],
    roles: ['distributor'],
    ways: [
      way('/my', 'home', 'distributor'),
      way('/my/earnings', 'earnings', 'distributor'),
      way('/my/downline', 'downline', 'distributor'),
      way('/my/money', 'money', 'distributor'),
      way('/my/orders', 'ownOrders', 'distributor'),
    ],
    load: () => import('../areas/distributor'),
  },
  {
    name: 'periods',
    paths: ['periods', 'runs', 'plans'],
    roles: STAFF,
    ways: [way('/periods', 'periods', ...STAFF), way('/plans', 'plans', ...STAFF)],
    load: () => import('../areas/periods'),
  },
  {
    name: 'people',
    paths: ['people', 'orders', 'imports', 'adjustments'],
    roles: STAFF,
    ways: [
      way('/people', 'people', ...STAFF),
      way('/orders', 'orders', ...STAFF),
      way('/imports', 'imports', 'admin', 'auditor'),
      way('/adjustments', 'adjustments', ...STAFF),
    ],
    load: () => import('../areas/people'),
  },
  {
    name: 'finance',
    paths: ['payouts', 'bank', 'ledger'],
    roles: STAFF,
    ways: [
      way('/payouts', 'payouts', ...STAFF),
      way('/bank', 'bank', ...STAFF),
      way('/ledger', 'ledger', ...STAFF),
    ],
    load: () => import('../areas/finance'),
  },
  {
    name: 'office',
    paths: ['users', 'audit'],
    roles: ['admin', 'auditor'],
    ways: [way('/users', 'users', 'admin', 'auditor'), way('/audit', 'audit', 'admin', 'auditor')],
    load: () => import('../areas/office'),
  },
];

/** Loads an area and its texts. */
export async function openArea({
  name,
  load,
}: Pick<Area, 'name' | 'load'>): Promise<{ Component: ComponentType }> {
  const [{ default: Component }] = await Promise.all([load(), loadTexts(name)]);
  return { Component };
}
