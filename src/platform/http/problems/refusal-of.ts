import { HttpException } from '@nestjs/common';
import { DomainError } from '../../errors';
import { type Request, requestIdOf } from '../request';
import { databaseRefusal } from './database-refusal';
import { domainRefusal } from './domain-refusal';
import { frameworkRefusal } from './framework-refusal';
import type { Refusal } from './problem';

/**
 * What a caller is told of anything that was thrown. Of a mistake of ours nothing but the id under which the log
 * keeps it.
 */
export function refusalOf(exception: unknown, request: Request): Refusal {
  if (exception instanceof DomainError) return domainRefusal(exception, request);
  const known =
    exception instanceof HttpException ? frameworkRefusal(exception, request) : databaseRefusal(exception);
  return known ?? unexpected(requestIdOf(request));
}

function unexpected(requestId: string): Refusal {
  return {
    status: 500,
    code: 'unexpected',
    detail: `This is a fault of the server, not of the request. Its log tells more under ${requestId}.`,
  };
}
