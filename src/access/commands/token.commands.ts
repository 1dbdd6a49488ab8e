import {
  argument,
  type CliCommand,
  command,
  COMMAND_LINE,
  oneOf,
  option,
  text,
  wholeNumber,
} from '../../platform/cli';
import { invalid } from '../../platform/errors';
import { AskNetwork } from '../ask-network';
import { ROLES, SCOPES } from '../caller';
import { People } from '../people/people';
import { AccessTokens } from '../tokens/access-tokens';
import { MintToken } from '../tokens/mint-token.service';
import { byOption, several } from './command-options';

const NAME_CHARACTERS = 100;
const LONGEST_DAYS = 3_650;

const user = option({
  placeholder: 'USER',
  summary: 'the person who acts with it',
  parse: text(NAME_CHARACTERS),
});

const create = command({
  name: 'token create',
  summary: 'make a token for the API; it is shown once',
  details: [
    'With --user it acts as that person, with the roles that the person has, or the one of --role.',
    'The scopes approve, payout-methods, plans and people stand for a step-up, so only a person can have them.',
  ],
  options: {
    role: option({ placeholder: ROLES.join('|'), summary: 'what it may do', parse: oneOf(...ROLES) }),
    distributor: option({
      placeholder: 'NO',
      summary: 'whose data it sees, for the role distributor',
      parse: text(32),
    }),
    name: option({
      placeholder: 'NAME',
      summary: 'who uses it, kept with what is done; with --user what it is for',
      parse: text(NAME_CHARACTERS),
    }),
    user,
    scope: option({
      placeholder: SCOPES.join(','),
      summary: 'what it may of that; read,write where none is given',
      parse: several(...SCOPES),
      default: ['read', 'write'],
      repeatable: true,
    }),
    days: option({
      placeholder: 'N',
      summary: 'how long it opens; until it is revoked where it is not given',
      parse: wholeNumber(1, LONGEST_DAYS),
    }),
    as: byOption,
  },
  check({ role, user: person, distributor }) {
    if (role === undefined && person === undefined) return '--role is missing: what it may do.';
    if (person !== undefined && distributor !== undefined) return '--distributor goes without --user.';
    return null;
  },
  async run(
    { get, transaction },
    { role, distributor, name, user: userName, scope: scopes, days = null, as: by },
  ) {
    return transaction(async (tx) => {
      if (userName !== undefined) {
        const person = await get(People).named(tx, userName);
        const issuedTo = name ?? COMMAND_LINE;
        const request = { name: issuedTo, role, scopes, days, by };
        const { id, token } = await get(MintToken).forPerson(tx, person, request);
        return {
          id,
          token,
          role: role ?? null,
          distributorNo: null,
          issuedTo,
          userName: person.userName,
          scopes,
        };
      }
      if (role === undefined) throw invalid('token-role', 'A token of nobody needs a role.');
      if ((role === 'distributor') !== (distributor !== undefined)) {
        throw invalid(
          'token-distributor',
          'A token for the role distributor needs --distributor NO, and no other role has one.',
          { field: 'distributor' },
        );
      }
      const distributorId = distributor === undefined ? null : await get(AskNetwork).knownId(tx, distributor);
      const issuedTo = name ?? distributor ?? role;
      const request = { role, distributorId, issuedTo, scopes, days, by };
      const { id, token } = await get(MintToken).plain(tx, request);
      return { id, token, role, distributorNo: distributor ?? null, issuedTo, userName: null, scopes };
    });
  },
  print({ token, role, issuedTo, userName, scopes }, out) {
    out.line(token);
    out.line(
      `A token of ${userName ?? issuedTo} (${role ?? 'all roles'}; ${scopes.join(', ')}). It is not shown again; use it as "Authorization: Bearer …".`,
    );
  },
});

const list = command({
  name: 'token list',
  summary: 'the tokens that open something',
  options: { user },
  run: ({ get, snapshot }, { user: userName }) =>
    snapshot(async (tx) => {
      const person = userName === undefined ? null : await get(People).named(tx, userName);
      const tokens = await get(AccessTokens).list(tx, person?.id ?? null);
      return {
        items: tokens.map(({ issuedAt, expiresAt, ...token }) => ({
          ...token,
          issuedAt: issuedAt.toISOString(),
          expiresAt: expiresAt?.toISOString() ?? null,
        })),
      };
    }),
  print: ({ items }, out) =>
    out.table(items, [
      { header: 'token', value: (token) => token.id, align: 'right' },
      { header: 'user', value: (token) => token.userName },
      { header: 'name', value: (token) => token.name },
      { header: 'role', value: (token) => token.role },
      { header: 'scopes', value: (token) => token.scopes.join(', ') },
      { header: 'made', value: (token) => token.issuedAt.slice(0, 10) },
      { header: 'until', value: (token) => token.expiresAt?.slice(0, 10) ?? 'it is revoked' },
    ]),
});

const revoke = command({
  name: 'token revoke',
  summary: 'take a token back: it opens nothing any more within seconds',
  arguments: {
    id: argument({
      placeholder: 'ID',
      summary: 'as "token list" shows it',
      parse: wholeNumber(1, 2_147_483_647),
    }),
  },
  options: { as: byOption },
  run: ({ get, transaction }, { id, as: by }) =>
    transaction(async (tx) => {
      await get(MintToken).revoke(tx, id, by);
      return { id };
    }),
  print: ({ id }, out) => out.line(`Token ${id} is revoked.`),
});

export const tokenCommands: readonly CliCommand[] = [create, list, revoke];
