import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Tx } from '../../platform/database';
import { EmailField, HttpTransactions, IdentifierField, IdPipe, PersonNameField } from '../../platform/http';
import { Cursor, type Page, PageQuery, toPage } from '../../platform/paging';
import { type Look, Looked } from '../audit';
import type { CallerIdentity, Role } from '../caller';
import { Caller } from '../caller.decorator';
import { KnownCallers } from '../guard/known-callers';
import { Roles } from '../guard/roles.decorator';
import { StepUp } from '../guard/step-up';
import { ChangeRoles } from '../people/change-roles.service';
import { DisablePerson } from '../people/disable-person.service';
import { DistributorOfPerson } from '../people/distributor-of-person';
import { InvitePerson } from '../people/invite-person.service';
import { People } from '../people/people';
import type { Person } from '../people/person';
import { RolesField, UserNameField } from './fields';
import { showPerson } from './shown';

class Invitation {
  @UserNameField()
  userName!: string;

  @PersonNameField({ optional: true })
  name?: string;

  @EmailField({ description: 'Where the invitation goes.', optional: true })
  email?: string;

  @RolesField()
  roles!: Role[];

  @IdentifierField({ description: 'Whom the role distributor is about.', optional: true })
  distributorNo?: string;
}

class NewRoles {
  @RolesField()
  roles!: Role[];

  @IdentifierField({ description: 'Whom the role distributor is about.', optional: true })
  distributorNo?: string;
}

const byId = new Cursor('users', z.tuple([z.int32()]));

/** The people who may sign in. */
@ApiTags('users')
@Roles('admin')
@Controller('users')
export class UserController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly people: People,
    private readonly distributors: DistributorOfPerson,
    private readonly inviting: InvitePerson,
    private readonly roles: ChangeRoles,
    private readonly disabling: DisablePerson,
    private readonly callers: KnownCallers,
  ) {}

  /** Everybody, in the order in which they came. */
  @Get()
  @Looked('users.seen', (_request, answer) => lookAtAddresses((answer as Page<ShownPerson>).items))
  @Roles('admin', 'auditor')
  list(@Query() { limit, cursor }: PageQuery) {
    return this.transactions.read(async (tx) => {
      const found = await this.people.page(tx, byId.decode(cursor)?.[0] ?? 0, limit + 1);
      const shown = await Promise.all(found.map((person) => this.show(tx, person)));
      return toPage(
        shown,
        limit,
        ({ id }) => byId.encode([id]),
        (person) => person,
      );
    });
  }

  @Get(':id')
  @Looked('users.seen', (_request, answer) => lookAtAddresses([answer as ShownPerson]))
  @Roles('admin', 'auditor')
  get(@Param('id', new IdPipe('user')) id: number) {
    return this.transactions.read(async (tx) => this.show(tx, await this.people.get(tx, id)));
  }

  /** Invites somebody by a one-time link: mailed, or shown this once. */
  @Post()
  @StepUp('people')
  async invite(
    @Body() { userName, name, email, roles, distributorNo }: Invitation,
    @Caller() { name: by }: CallerIdentity,
  ) {
    const invited = await this.transactions.write(async (tx) => {
      const { person, link } = await this.inviting.invite(tx, {
        userName,
        name,
        email,
        roles,
        distributorNo,
        by,
      });
      return { person, link, shown: await this.show(tx, person) };
    });
    const { person, link, shown } = invited;
    return { ...shown, invitation: await this.inviting.deliver(person, link) };
  }

  /** Says anew what somebody may do; the person has to sign in again. */
  @Put(':id/roles')
  @StepUp('people')
  changeRoles(
    @Param('id', new IdPipe('user')) personId: number,
    @Body() { roles, distributorNo }: NewRoles,
    @Caller() { name: by }: CallerIdentity,
  ) {
    return this.changed((tx) => this.roles.change(tx, { personId, roles, distributorNo, by }));
  }

  /** Shuts somebody out at once. */
  @Post(':id/disable')
  @HttpCode(200)
  disable(@Param('id', new IdPipe('user')) id: number, @Caller() { name: by }: CallerIdentity) {
    return this.changed((tx) => this.disabling.disable(tx, id, by));
  }

  @Post(':id/enable')
  @HttpCode(200)
  @StepUp('people')
  enable(@Param('id', new IdPipe('user')) id: number, @Caller() { name: by }: CallerIdentity) {
    return this.changed((tx) => this.disabling.enable(tx, id, by));
  }

  private async changed(work: (tx: Tx) => Promise<Person>) {
    const shown = await this.transactions.write(async (tx) => this.show(tx, await work(tx)));
    this.callers.forget(shown.id);
    return shown;
  }

  private async show(tx: Tx, person: Person) {
    const { distributorId } = person;
    return showPerson(
      person,
      distributorId === null ? null : await this.distributors.numberOf(tx, distributorId),
    );
  }
}

type ShownPerson = ReturnType<typeof showPerson>;

/** Whose mail addresses are shown, from which number to which; null where there are none. */
function lookAtAddresses(people: readonly ShownPerson[]): Look | null {
  const ids = people.flatMap(({ id, email }) => (email === null ? [] : [id]));
  const [first] = ids;
  if (first === undefined) return null;
  if (ids.length === 1) return { subject: { kind: 'person', no: first } };
  return { subject: { kind: 'people', no: `${first}-${ids.at(-1)!}` }, details: { people: ids.length } };
}
