import { type CliCommand, command, oneOf, option, text } from '../platform/cli';
import { invalid, notFound } from '../platform/errors';
import { AccessTokens } from './access-tokens';
import { ROLES } from './caller';
import { DOWNLINE_ORACLE, type DownlineOracle } from './downline-oracle';

const NAME_CHARACTERS = 100;

const create = command({
  name: 'token create',
  summary: 'make a token for the API; it is shown once',
  options: {
    role: option({
      placeholder: ROLES.join('|'),
      summary: 'what it may do',
      parse: oneOf(...ROLES),
      required: true,
    }),
    distributor: option({
      placeholder: 'NO',
      summary: 'whose data it sees, for the role distributor',
      parse: text(32),
    }),
    name: option({
      placeholder: 'NAME',
      summary: 'who uses it; kept with what is done',
      parse: text(NAME_CHARACTERS),
    }),
  },
  async run({ app, get, transaction }, { role, distributor, name }) {
    if ((role === 'distributor') !== (distributor !== undefined)) {
      throw invalid(
        'token-distributor',
        'A token for the role distributor needs --distributor NO, and no other role has one.',
        { field: 'distributor' },
      );
    }
    return transaction(async (tx) => {
      const oracle = app.get<DownlineOracle>(DOWNLINE_ORACLE, { strict: false });
      const distributorId = distributor === undefined ? null : await oracle.idOf(tx, distributor);
      if (distributor !== undefined && distributorId === null) {
        throw notFound('distributor-unknown', `There is no distributor "${distributor}".`, {
          field: 'distributor',
        });
      }
      const issuedTo = name ?? distributor ?? role;
      const { token } = await get(AccessTokens).issue(tx, { role, distributorId, issuedTo });
      return { token, role, distributorNo: distributor ?? null, issuedTo };
    });
  },
  print({ token, role, issuedTo }, out) {
    out.line(token);
    out.line(`A token of ${issuedTo} (${role}). It is not shown again; use it as "Authorization: Bearer …".`);
  },
});

export const tokenCommands: readonly CliCommand[] = [create];
