import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import {
  Caller,
  type CallerIdentity,
  DistributorScope,
  Looked,
  pathPart,
  Roles,
  seesCompany,
  STAFF,
} from '../../access';
import { formatPeriod } from '../../periods';
import {
  CountryField,
  CurrencyField,
  DayField,
  EmailField,
  HttpTransactions,
  Idempotent,
  IdentifierField,
  PersonNameField,
  type Request,
} from '../../platform/http';
import { PageQuery } from '../../platform/paging';
import type { Distributor } from '../distributor';
import { EnrolDistributor } from '../enrolment/enrol-distributor.service';
import { DistributorView } from '../views/distributor.view';
import { SearchView } from '../views/search.view';

class NewDistributor {
  @IdentifierField()
  distributorNo!: string;

  @PersonNameField()
  name!: string;

  @IdentifierField({ description: 'Left out for the one root.', optional: true })
  sponsorNo?: string;

  @DayField({ description: 'Today if left out.', optional: true })
  enrolledOn?: string;

  @EmailField({ optional: true })
  email?: string;

  @CountryField({ optional: true })
  country?: string;

  @CurrencyField({ optional: true })
  currency?: string;
}

class SearchQuery extends PageQuery {
  @ApiProperty({
    description: 'A number or a part of it, or three letters or more of a name, in any script.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  q!: string;
}

@ApiTags('distributors')
@Controller('distributors')
export class DistributorController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly scope: DistributorScope,
    private readonly view: DistributorView,
    private readonly searching: SearchView,
    private readonly enrolling: EnrolDistributor,
  ) {}

  /** Finds people by number or name. */
  @Get()
  @Roles(...STAFF)
  search(@Query() { q, cursor, limit }: SearchQuery) {
    return this.transactions.read((tx) => this.searching.search(tx, { text: q, cursor, limit }));
  }

  /** Enrols one. */
  @Post()
  @Roles('admin')
  @Idempotent()
  enrol(@Req() request: Request, @Body() body: NewDistributor, @Caller() caller: CallerIdentity) {
    return this.transactions.once(request, async (tx) => {
      const { created, distributor } = await this.enrolling.enrol(tx, {
        distributorNo: body.distributorNo,
        name: body.name,
        sponsorNo: body.sponsorNo ?? null,
        enrolledOn: body.enrolledOn,
        email: body.email,
        country: body.country,
        currency: body.currency,
        by: caller.name,
      });
      if (!created) request.res?.status(200);
      return shown(distributor);
    });
  }

  /**
   * One person's own data; a distributor is told the sponsor's name instead of the number, finance nothing of how to
   * reach the person.
   */
  @Get(':no')
  @Looked('contact.seen', (request, answer) =>
    'email' in (answer as object) ? { subject: { kind: 'distributor', no: pathPart(request, 'no') } } : null,
  )
  @Roles(...STAFF, 'distributor')
  get(@Param('no') no: string, @Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) => {
      await this.scope.resolve(tx, caller, no, 'own');
      const { sponsorNo, ...own } = shown(await this.view.get(tx, no));
      if (seesCompany(caller)) return { ...(seesContacts(caller) ? own : withoutContact(own)), sponsorNo };
      const [sponsor] = await this.view.upline(tx, no);
      return { ...own, sponsorName: sponsor?.name ?? null };
    });
  }

  /** From the sponsor up to the root; a distributor is told the sponsor's name alone. */
  @Get(':no/upline')
  @Roles(...STAFF, 'distributor')
  upline(@Param('no') no: string, @Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) => {
      await this.scope.resolve(tx, caller, no, 'own');
      const above = await this.view.upline(tx, no);
      if (seesCompany(caller)) return { items: above, nextCursor: null };
      return { items: above.slice(0, 1).map(({ steps, name }) => ({ steps, name })), nextCursor: null };
    });
  }
}

/** As JSON: without the id that only the database knows. */
function shown(distributor: Distributor) {
  const { distributorNo, name, sponsorNo, status, enrolledOn, countsFrom, email, country, currency } =
    distributor;
  return {
    distributorNo,
    name,
    sponsorNo,
    status,
    enrolledOn,
    countsFrom: formatPeriod(countsFrom),
    email,
    country,
    currency,
  };
}

/** Finance pays people and need not write to them. */
const seesContacts = ({ roles }: CallerIdentity): boolean =>
  roles.includes('admin') || roles.includes('auditor');

function withoutContact<D extends { email?: unknown }>(distributor: D): Omit<D, 'email'> {
  const rest = { ...distributor };
  delete rest.email;
  return rest;
}
