import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, Matches } from 'class-validator';
import {
  Caller,
  type CallerIdentity,
  DistributorScope,
  Looked,
  pathPart,
  queryPart,
  Roles,
  STAFF,
} from '../../access';
import { parsePeriod } from '../../periods';
import { HttpTransactions, IdentifierField } from '../../platform/http';
import { PageQuery } from '../../platform/paging';
import { ExplainAncestor, ExplainLine, ExplainStatement, lookAtExplanation } from '../explain';
import { audienceOf } from './audience-of';

class ExplainQuery extends PageQuery {
  @ApiPropertyOptional({ description: 'A line, `3` or `7+`: whose orders make it up.', example: '3' })
  @IsOptional()
  @Matches(/^[1-9]\d{0,2}\+?$/, { message: '$property must be a level like 3 or 7+.' })
  level?: string;

  @IdentifierField({
    description: 'Somebody above: what became of this one’s volume for that one.',
    optional: true,
  })
  ancestor?: string;
}

/** Why a line was paid or was not. */
@ApiTags('statements')
@Controller('distributors/:no/statements/:period/explain')
export class ExplainController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly scope: DistributorScope,
    private readonly statement: ExplainStatement,
    private readonly line: ExplainLine,
    private readonly ancestor: ExplainAncestor,
  ) {}

  /** The whole statement; with `level` one line down to the orders; with `ancestor` one way up. */
  @Get()
  @Looked('statement.explained', (request) => {
    const [level, ancestor] = [queryPart(request, 'level'), queryPart(request, 'ancestor')];
    const [period, distributorNo] = [pathPart(request, 'period'), pathPart(request, 'no')];
    return lookAtExplanation({ period, distributorNo, level, ancestor });
  })
  @Roles(...STAFF, 'distributor')
  explain(
    @Param('no') no: string,
    @Param('period') period: string,
    @Query() { level, ancestor, cursor, limit }: ExplainQuery,
    @Caller() caller: CallerIdentity,
  ) {
    const periodId = parsePeriod(period);
    const audience = audienceOf(caller);
    return this.transactions.read(async (tx) => {
      if (ancestor !== undefined) {
        // Who asks is the one above: of somebody below, the own part is told.
        await this.scope.resolve(tx, caller, ancestor, 'own');
        return this.ancestor.explain(tx, { periodId, buyerNo: no, ancestorNo: ancestor }, audience);
      }
      await this.scope.resolve(tx, caller, no, 'own');
      return level === undefined
        ? this.statement.explain(tx, periodId, no, audience)
        : this.line.explain(tx, { periodId, distributorNo: no, level, cursor, limit }, audience);
    });
  }
}
