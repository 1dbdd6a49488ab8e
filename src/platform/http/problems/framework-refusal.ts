import type { HttpException } from '@nestjs/common';
import { pathOf, type Request } from '../request';
import { allowedMethods } from './allowed-methods';
import type { Refusal } from './problem';

/** What Express's body parser says of a body that it could not read. */
interface ParserError {
  type?: string;
  limit?: number;
}

/** What the framework itself refuses, before any route of ours: no such route, not JSON, too large, too often. */
export function frameworkRefusal(exception: HttpException, request: Request): Refusal | null {
  const status = exception.getStatus();
  const { type, limit } = (exception.cause ?? {}) as ParserError;
  switch (status) {
    case 400:
      if (type === 'entity.parse.failed') return malformedJson(exception.message);
      if (exception.cause instanceof URIError) return malformedPath();
      return {
        status,
        code: 'request-malformed',
        detail: 'The request cannot be read; check how it is written.',
      };
    case 404:
      return noRoute(request);
    case 413:
      return {
        status,
        code: 'body-too-large',
        detail: `The body is larger than ${limit ?? 0} bytes; send less at a time.`,
      };
    case 415:
      return {
        status,
        code: 'not-json',
        detail: 'The body must be JSON in UTF-8, sent with the header "Content-Type: application/json".',
        field: 'Content-Type',
      };
    case 429:
      return {
        status,
        code: 'too-many-requests',
        detail: 'Too many requests; wait as long as Retry-After says.',
      };
    default:
      return status < 500 ? { status, code: 'request-refused', detail: 'The request was refused.' } : null;
  }
}

function malformedJson(message: string): Refusal {
  const position = /position (\d+)/.exec(message)?.[1];
  const place = position === undefined ? '' : ` near character ${position}`;
  return {
    status: 400,
    code: 'json-malformed',
    detail: `The body is not valid JSON${place}; check quotes, commas and brackets.`,
  };
}

function malformedPath(): Refusal {
  return {
    status: 400,
    code: 'path-malformed',
    detail: 'The address holds a "%" without two hexadecimal digits behind it, or bytes that are not UTF-8.',
  };
}

function noRoute(request: Request): Refusal {
  const path = pathOf(request).slice(0, 200);
  const methods = allowedMethods(request);
  if (methods.length === 0) {
    return {
      status: 404,
      code: 'route-unknown',
      detail: `There is no ${request.method} ${path}. /api/docs lists what there is.`,
    };
  }
  return {
    status: 405,
    code: 'method-not-allowed',
    detail: `${path} does not take ${request.method}; it takes ${methods.join(', ')}.`,
    headers: { Allow: methods.join(', ') },
  };
}
