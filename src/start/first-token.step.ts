import { AccessTokens } from '../access';
import { firstRow } from '../platform/database';
import type { BootstrapStep } from './bootstrap-step';

/** The first start hands out a first token; more are made with `upline token create`. */
export const firstTokenStep: BootstrapStep = {
  name: 'a first token',
  run: ({ get, transaction }) =>
    transaction(async (tx) => {
      const found = await firstRow<{ any: boolean }>(tx, 'SELECT EXISTS (SELECT FROM access_token) AS "any"');
      if (found?.any) return null;
      const { token } = await get(AccessTokens).issue(tx, { role: 'admin', issuedTo: 'admin' });
      return `A first token for the API, role admin, shown only now: ${token}`;
    }),
};
