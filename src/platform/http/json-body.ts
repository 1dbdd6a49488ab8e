import { isUtf8 } from 'node:buffer';
import { BadRequestException, UnsupportedMediaTypeException } from '@nestjs/common';
import { type DomainError, invalid } from '../errors';
import type { Request, Response } from './request';

type Next = (error?: unknown) => void;

const LARGEST_BODY_BYTES = 1_048_576;
const DEEPEST_BODY = 32;

/** Where a file comes as its bytes, which the route reads itself. */
const FILE_ROUTES: readonly string[] = ['/bank-answers', '/imports'];

/** Before the body is read: nothing but JSON is taken, and files where they belong. */
export function requireJson(request: Request, _response: Response, next: Next): void {
  const hasBody =
    'transfer-encoding' in request.headers || Number(request.headers['content-length'] ?? 0) > 0;
  const isTaken =
    request.is('application/json') ||
    (FILE_ROUTES.includes(request.path) && request.is('application/octet-stream'));
  next(hasBody && !isTaken ? new UnsupportedMediaTypeException() : undefined);
}

/** Before the bytes become text: what is no UTF-8 would become U+FFFD in silence. Refused as broken JSON is. */
function requireUtf8(_request: unknown, _response: unknown, bytes: Buffer): void {
  if (isUtf8(bytes)) return;
  throw Object.assign(new SyntaxError('The body is not UTF-8.'), {
    status: 400,
    type: 'entity.parse.failed',
  });
}

/** For Express's own parser; Nest hands on what its types do not know. */
export const jsonParserOptions = { limit: LARGEST_BODY_BYTES, verify: requireUtf8 };

/** After the body is read: an object, no deeper than anything we ask for, and with names that are only names. */
export function requireFlatObject(request: Request, _response: Response, next: Next): void {
  const body: unknown = request.body;
  if (Array.isArray(body)) {
    next(
      invalid('body-not-object', 'The body must be a JSON object, like {"name": "value"}.', {
        field: 'body',
      }),
    );
  } else if (isDeeper(body, DEEPEST_BODY)) {
    next(new BadRequestException());
  } else {
    const field = inheritedName(request.query) ?? inheritedName(body);
    next(field === undefined ? undefined : refuseInherited(field));
  }
}

/**
 * The first key that every object inherits (`__proto__`, `toString`): the checks of bodies would pass over it in
 * silence, as no field of ours can have such a name.
 */
function inheritedName(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    if (!Array.isArray(value) && (key in Object.prototype || key === 'prototype')) return key;
    const inside = inheritedName(part);
    if (inside !== undefined) return Array.isArray(value) ? inside : `${key}.${inside}`;
  }
  return undefined;
}

function refuseInherited(field: string): DomainError {
  const detail = `${field} is not known here; check how it is written, or leave it out.`;
  return invalid('request-invalid', detail, { field, params: { errors: [{ field, detail }] } });
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
