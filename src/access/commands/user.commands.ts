import { argument, type CliCommand, command, flag, option, text } from '../../platform/cli';
import { isCause, parseEmail } from '../../platform/csv';
import { invalid } from '../../platform/errors';
import { ResetPerson } from '../links/reset-person.service';
import { DeliverLink } from '../links/deliver-link.service';
import { ChangePassword } from '../passwords/change-password.service';
import { AddPerson } from '../people/add-person.service';
import { ChangeRoles } from '../people/change-roles.service';
import { DisablePerson } from '../people/disable-person.service';
import { InvitePerson } from '../people/invite-person.service';
import { People } from '../people/people';
import { codeCommand } from './code.command';
import { byOption, distributorOption, rolesOption } from './command-options';
import { printLink } from './print-link';
import { readPassword } from './read-password';
import { sessionsCommand } from './session.commands';

const userName = argument({ placeholder: 'NAME', summary: 'by which the person signs in', parse: text(100) });
const passwordStdin = flag('read the password from standard input instead of making a link');

const create = command({
  name: 'user create',
  summary: 'let somebody in: by a one-time link, or with a password from standard input',
  arguments: { userName },
  options: {
    role: rolesOption,
    distributor: distributorOption,
    name: option({ placeholder: 'NAME', summary: 'as people call the person', parse: text(255) }),
    email: option({ placeholder: 'ADDRESS', summary: 'where links are mailed', parse: emailAddress }),
    passwordStdin,
    as: byOption,
  },
  async run({ get, transaction }, { role, distributor, passwordStdin: fromStdin, as: by, ...given }) {
    const request = { ...given, roles: role, distributorNo: distributor, by };
    if (!fromStdin) {
      const { person, link } = await transaction((tx) => get(InvitePerson).invite(tx, request));
      return {
        userName: person.userName,
        roles: person.roles,
        invitation: await get(DeliverLink).deliver(person, link),
      };
    }
    const password = await readPassword();
    const passwords = get(ChangePassword);
    const { name = given.userName, email = null } = given;
    const hash = await passwords.hashOf({ userName: given.userName, name, email }, password);
    const person = await transaction(async (tx) => {
      const added = await get(AddPerson).add(tx, request);
      await passwords.keep(tx, added, hash, { by });
      return added;
    });
    return { userName: person.userName, roles: person.roles, invitation: null };
  },
  print({ userName: made, roles, invitation }, out) {
    out.line(`${made} is let in as ${roles.join(' and ')}.`);
    if (invitation !== null) printLink(invitation, out);
  },
});

const list = command({
  name: 'user list',
  summary: 'the people who may sign in',
  run: ({ get, snapshot }) =>
    snapshot(async (tx) => ({
      items: (await get(People).page(tx, 0, 1_000_000)).map((person) => ({
        userName: person.userName,
        name: person.name,
        roles: person.roles,
        hasPassword: person.passwordHash !== null,
        hasSecondFactor: person.totpSecret !== null,
        isDisabled: person.disabledAt !== null,
      })),
    })),
  print: ({ items }, out) =>
    out.table(items, [
      { header: 'user', value: (person) => person.userName },
      { header: 'name', value: (person) => person.name },
      { header: 'roles', value: (person) => person.roles.join(', ') },
      { header: 'second factor', value: (person) => (person.hasSecondFactor ? 'yes' : 'no') },
      {
        header: 'state',
        value: (person) => (person.isDisabled ? 'disabled' : person.hasPassword ? 'active' : 'invited'),
      },
    ]),
});

const roles = command({
  name: 'user roles',
  summary: 'say anew what somebody may do; the person has to sign in again',
  arguments: { userName },
  options: { role: rolesOption, distributor: distributorOption, as: byOption },
  run: ({ get, transaction }, { userName: name, role, distributor, as: by }) =>
    transaction(async (tx) => {
      const { id } = await get(People).named(tx, name);
      const request = { personId: id, roles: role, distributorNo: distributor, by };
      const changed = await get(ChangeRoles).change(tx, request);
      return { userName: changed.userName, roles: changed.roles };
    }),
  print: (person, out) => out.line(`${person.userName} is now ${person.roles.join(' and ')}.`),
});

const disable = command({
  name: 'user disable',
  summary: 'shut somebody out at once: sessions and links end, tokens open nothing',
  arguments: { userName },
  options: { as: byOption },
  run: ({ get, transaction }, { userName: name, as: by }) =>
    transaction(async (tx) => {
      const person = await get(People).named(tx, name);
      await get(DisablePerson).disable(tx, person.id, by);
      return { userName: person.userName };
    }),
  print: (person, out) => out.line(`${person.userName} is disabled.`),
});

const enable = command({
  name: 'user enable',
  summary: 'let somebody in again who was disabled',
  arguments: { userName },
  options: { as: byOption },
  run: ({ get, transaction }, { userName: name, as: by }) =>
    transaction(async (tx) => {
      const person = await get(People).named(tx, name);
      await get(DisablePerson).enable(tx, person.id, by);
      return { userName: person.userName };
    }),
  print: (person, out) => out.line(`${person.userName} may sign in again.`),
});

const reset = command({
  name: 'user reset',
  summary: 'a new one-time link for somebody who cannot sign in',
  arguments: { userName },
  options: {
    secondFactor: flag('take the second factor off as well; the password then opens nothing either'),
    passwordStdin,
    as: byOption,
  },
  async run({ get, transaction }, { userName: name, secondFactor, passwordStdin: fromStdin, as: by }) {
    const found = await transaction((tx) => get(People).named(tx, name));
    const passwords = get(ChangePassword);
    // Before anything is taken off: a password that is refused leaves the person as it was.
    const hash = fromStdin ? await passwords.hashOf(found, await readPassword()) : null;
    const { person, link } = await transaction(async (tx) => {
      const request = { personId: found.id, withSecondFactor: secondFactor, by };
      const reset = await get(ResetPerson).reset(tx, request);
      if (hash !== null) await passwords.keep(tx, reset.person, hash, { by });
      return reset;
    });
    return {
      userName: person.userName,
      reset: hash === null ? await get(DeliverLink).deliver(person, link) : null,
    };
  },
  print({ userName: name, reset: link }, out) {
    if (link === null) out.line(`${name} has the new password.`);
    else printLink(link, out);
  },
});

function emailAddress(typed: string): string {
  const cause = parseEmail(typed, 'the address');
  if (isCause(cause)) throw invalid('email', `${cause.message}.`);
  return typed;
}

export const userCommands: readonly CliCommand[] = [
  create,
  list,
  roles,
  disable,
  enable,
  reset,
  sessionsCommand,
  codeCommand,
];
