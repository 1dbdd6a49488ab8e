import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../../../platform/paging';
import type { AuditFilter } from './audit-filter';
import { parseInstant } from './instant';

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
    // The database takes no U+0000, and an export has begun to answer when it says so.
    Matches(/^\P{Cc}*$/u, { message: '$property must hold printable characters alone.' })(target, property);
  };

const Instant =
  (description: string): PropertyDecorator =>
  (target, property) => {
    ApiPropertyOptional({ description, example: '2026-10-31T12:00:00Z' })(target, property);
    IsOptional()(target, property);
    IsString({ message: '$property must be given once, as text.' })(target, property);
  };

/** `?by=&action=…` of the trail. */
export class AuditFilterQuery {
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

/** The same, a page at a time. */
export class AuditPageQuery extends IntersectionType(AuditFilterQuery, PageQuery) {}

/** @throws invalid `instant-form`. */
export function filterOf(query: AuditFilterQuery): AuditFilter {
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
