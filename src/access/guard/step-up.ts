import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { forbidden } from '../../platform/errors';
import type { CallerIdentity, Scope } from '../caller';
import { STEP_UP_MINUTES } from '../sign-in/limits';

export const ROUTE_STEP_UP = Symbol('RouteStepUp');

/** What needs more than being signed in: the scope that a token has to have been minted with. */
export type StepUpScope = Exclude<Scope, 'read' | 'write'>;

/**
 * A route that needs a fresh one-time code (`POST /sessions/current/step-up`), or a token that was made for a named
 * person with this scope.
 */
export const StepUp = (scope: StepUpScope): MethodDecorator =>
  applyDecorators(SetMetadata(ROUTE_STEP_UP, scope), ApiExtension('x-step-up', scope));

const MINUTE_MS = 60_000;

/** @throws forbidden `step-up-required`, `step-up-scope` */
export function requireStepUp(caller: CallerIdentity, scope: StepUpScope, now: Date): void {
  if (caller.credential.kind === 'session') {
    requireFreshCode(caller, now);
  } else if (caller.personId === null || !caller.scopes.includes(scope)) {
    throw forbidden(
      'step-up-scope',
      `This token may not do that: it needs a token made for a person with the scope ${scope}, or a signed-in person.`,
      { params: { scope } },
    );
  }
}

/** Until when a code once shown is fresh; null when none is. */
export function freshUntil({ steppedUpAt }: CallerIdentity, now: Date): Date | null {
  if (steppedUpAt === null) return null;
  const until = new Date(steppedUpAt.getTime() + STEP_UP_MINUTES * MINUTE_MS);
  return until > now ? until : null;
}

/** @throws forbidden `step-up-required` */
export function requireFreshCode(caller: CallerIdentity, now: Date): void {
  if (freshUntil(caller, now) !== null) return;
  throw forbidden(
    'step-up-required',
    'Show a fresh code of the authenticator app first: POST /api/v1/sessions/current/step-up.',
  );
}
