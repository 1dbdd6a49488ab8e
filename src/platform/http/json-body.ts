import { BadRequestException, UnsupportedMediaTypeException } from '@nestjs/common';
import { invalid } from '../errors';
import type { Request, Response } from './request';

type Next = (error?: unknown) => void;

export const LARGEST_BODY_BYTES = 1_048_576;
const DEEPEST_BODY = 32;

/** Before the body is read: nothing but JSON is taken. */
export function requireJson(request: Request, _response: Response, next: Next): void {
  const hasBody =
    'transfer-encoding' in request.headers || Number(request.headers['content-length'] ?? 0) > 0;
  next(hasBody && !request.is('application/json') ? new UnsupportedMediaTypeException() : undefined);
}

/** After the body is read: an object, and no deeper than anything we ask for. */
export function requireFlatObject(request: Request, _response: Response, next: Next): void {
  const body: unknown = request.body;
  if (Array.isArray(body)) {
    next(
      invalid('body-not-object', 'The body must be a JSON object, like {"name": "value"}.', {
        field: 'body',
      }),
    );
  } else {
    next(isDeeper(body, DEEPEST_BODY) ? new BadRequestException() : undefined);
  }
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeper(part, levels - 1));
}
