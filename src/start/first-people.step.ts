import { AccessTokens, type FirstPerson, MakeFirstPeople, type Role } from '../access';
import { demoLeader, isDemoCompany } from '../demo/demo-step';
import type { Tx } from '../platform/database';
import { firstRow } from '../platform/database';
import type { BootstrapStep } from './bootstrap-step';

const BY = 'Upline';

interface Wanted {
  readonly userName: string;
  readonly roles: readonly Role[];
  readonly distributorNo?: string;
  readonly password?: string | undefined;
}

/** The first start makes an administrator and a token; others are let in with `upline user create`, or by that one. */
export const firstPeopleStep: BootstrapStep = {
  name: 'the first administrator',
  run: ({ get, config, transaction }) =>
    transaction(async (tx) => {
      const making = get(MakeFirstPeople);
      if (!(await making.isNeeded(tx))) return [];
      const admin: Wanted = { userName: 'admin', roles: ['admin'], password: config.adminPassword };
      const others = config.demo && (await isDemoCompany(tx)) ? await demoPeople(tx) : [];
      const made: FirstPerson[] = [];
      for (const wanted of [admin, ...others]) made.push(await making.make(tx, wanted, BY));
      const token = await firstToken(tx, get(AccessTokens), made[0]!);
      return [
        "To sign in, shown only now; the codes come from an authenticator app, or from: npx upline user code 'otpauth://…'",
        ...made.flatMap(linesOn),
        ...(token === null ? [] : [`A first token for the API, of admin, shown only now: ${token}`]),
      ];
    }),
};

/** Others to look in as, so that the demo shows what each role sees and the rule of two people can be tried. */
async function demoPeople(tx: Tx): Promise<Wanted[]> {
  const leader = await demoLeader(tx);
  return [
    { userName: 'finance', roles: ['finance'] },
    ...(leader === null
      ? []
      : [{ userName: leader, roles: ['distributor'] as const, distributorNo: leader }]),
  ];
}

/** Not where there are tokens from before there were people. */
async function firstToken(tx: Tx, tokens: AccessTokens, { person }: FirstPerson): Promise<string | null> {
  const found = await firstRow<{ any: boolean }>(tx, 'SELECT EXISTS (SELECT FROM access_token) AS "any"');
  if (found?.any === true) return null;
  const request = { role: null, personId: person.id, issuedTo: 'first start' };
  return (await tokens.issue(tx, request)).token;
}

function linesOn({ person: { userName, roles }, password, uri }: FirstPerson): string[] {
  const secret = password === null ? 'the password of UPLINE_ADMIN_PASSWORD' : `password ${password}`;
  return [`  ${userName} (${roles.join(', ')}): ${secret}`, `    ${uri}`];
}
