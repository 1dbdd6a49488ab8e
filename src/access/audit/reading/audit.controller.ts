import { pipeline } from 'node:stream/promises';
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { HttpTransactions, type Response } from '../../../platform/http';
import { Caller } from '../../caller.decorator';
import type { CallerIdentity } from '../../caller';
import { Roles } from '../../guard/roles.decorator';
import { AuditHead } from '../chain/audit-head';
import { LookedWithin } from '../looks/look.decorator';
import { Looks } from '../looks/looks';
import { AuditFilterQuery, AuditPageQuery, filterOf } from './audit-query.dto';
import { exportedTrail, exportTrail } from './export-trail';
import { TrailView } from './trail.view';

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
  list(@Query() query: AuditPageQuery) {
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
    @Query() query: AuditFilterQuery,
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
