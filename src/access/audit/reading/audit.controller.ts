import { pipeline } from 'node:stream/promises';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { HttpTransactions, type Response } from '../../../platform/http';
import { PageQuery } from '../../../platform/paging';
import { Caller } from '../../caller.decorator';
import type { CallerIdentity } from '../../caller';
import { Roles } from '../../guard/roles.decorator';
import { AuditHead } from '../chain/audit-head';
import { LookedWithin } from '../looks/look.decorator';
import { Looks } from '../looks/looks';
import type { AuditFilter } from './audit-filter';
import { exportedTrail, exportTrail } from './export-trail';
import { parseInstant } from './instant';
import { TrailView } from './trail.view';

const VIAS = ['session', 'token', 'command-line', 'upline'];
const LONGEST = 200;

/** One text to search for. */
const Sought =
  (description: string): PropertyDecorator =>
  (target, property) => {
    ApiPropertyOptional({ description, maxLength: LONGEST })(target, property);
    IsOptional()(target, property);
    IsString({ message: '$property must be given once, as text.' })(target, property);
    MaxLength(LONGEST)(target, property);
  };

const Instant =
  (description: string): PropertyDecorator =>
  (target, property) => {
    ApiPropertyOptional({ description, example: '2026-10-31T12:00:00Z' })(target, property);
    IsOptional()(target, property);
    IsString({ message: '$property must be given once, as text.' })(target, property);
  };

class AuditQuery extends PageQuery {
  @Sought('Who acted: a sign-in name, or the name on the entry.')
  by?: string;

  @Sought('What was done, such as `distributor.moved`.')
  action?: string;

  @Sought('To what kind of thing, such as `distributor`.')
  subjectKind?: string;

  @Sought('Its number.')
  subject?: string;

  @Instant('Not before.')
  from?: string;

  @Instant('Before.')
  until?: string;

  @Sought('The `X-Request-Id` of the request.')
  requestId?: string;

  @ApiPropertyOptional({ enum: VIAS })
  @IsOptional()
  @IsIn(VIAS, { message: `$property must be one of ${VIAS.join(', ')}.` })
  via?: string;
}

/** Who did what, when, from where. */
@ApiTags('audit')
@Roles('admin', 'auditor')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly trail: TrailView,
    private readonly head: AuditHead,
    private readonly looks: Looks,
  ) {}

  /** The newest first. */
  @Get()
  list(@Query() query: AuditQuery) {
    return this.transactions.read((tx) => this.trail.page(tx, filterOf(query), query));
  }

  /** To where the trail is sealed: kept elsewhere, it shows later whether all before it is as it was. */
  @Get('head')
  showHead() {
    return this.transactions.read(async (tx) => {
      const { entries, waiting } = await this.head.counts(tx);
      return { head: await this.head.sealed(tx), entries, waiting };
    });
  }

  /** All that the filter lets through as CSV, with the seals, the oldest first. Itself recorded. */
  @Get('export')
  @LookedWithin('audit.exported')
  @ApiProduces('text/csv')
  async export(
    @Query() query: AuditQuery,
    @Caller() caller: CallerIdentity,
    @Res() response: Response,
  ): Promise<void> {
    const filter = filterOf(query);
    await this.looks.record('audit.exported', caller, exportedTrail(filter, 'csv'));
    await this.transactions.read(async (tx) => {
      response.type('text/csv; charset=utf-8').attachment('audit.csv');
      await pipeline(exportTrail(this.trail.all(tx, filter), 'csv'), response);
    });
  }
}

function filterOf(query: AuditQuery): AuditFilter {
  const { by, action, subjectKind, subject, from, until, requestId, via } = query;
  return {
    by,
    action,
    subjectKind,
    subject,
    from: from === undefined ? undefined : parseInstant(from, 'from'),
    until: until === undefined ? undefined : parseInstant(until, 'until'),
    requestId,
    via,
  };
}
