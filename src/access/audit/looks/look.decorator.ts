import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Request } from '../../../platform/http';
import type { Look } from './looks';

export const ROUTE_LOOK = Symbol('RouteLook');

/** What a route shows of others, told from the request and from what is about to be answered. */
export interface RouteLook {
  readonly action: string;
  /** Null: this caller is shown nothing of the kind. */
  tell(request: Request, answer: unknown): Look | null;
}

/** A route that shows other people's contact data, bank data, orders, earnings or statements. */
export const Looked = (action: string, tell: RouteLook['tell']): MethodDecorator =>
  applyDecorators(
    SetMetadata(ROUTE_LOOK, { action, tell } satisfies RouteLook),
    ApiExtension('x-audit', action),
  );

/** One parameter of the path; a route that lacks it is a mistake in the code. */
export function pathPart(request: Request, name: string): string {
  const part = request.params[name];
  if (typeof part !== 'string') throw new Error(`The route has no parameter ":${name}".`);
  return part;
}

/** One text of the query; undefined where it was left out. */
export function queryPart(request: Request, name: string): string | undefined {
  const part = request.query[name];
  return typeof part === 'string' ? part : undefined;
}

/** The same of a distributor whom the path names, with the period that it names, if it does. */
export const LookedAtDistributor = (action: string): MethodDecorator =>
  Looked(action, (request) => {
    const { period } = request.params;
    return {
      subject: { kind: 'distributor', no: pathPart(request, 'no') },
      ...(typeof period === 'string' && { details: { period } }),
    };
  });

/** A route that records its look itself, before it begins to stream. */
export const LookedWithin = (action: string): MethodDecorator => ApiExtension('x-audit', action);
