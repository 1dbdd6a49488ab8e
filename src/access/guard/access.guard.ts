import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { DomainError, forbidden } from '../../platform/errors';
import { type Request, Strangers } from '../../platform/http';
import { identifyOrigin } from '../../platform/origin';
import type { CallerIdentity, Role } from '../caller';
import { credentialOf, type ShownCredential, unknownCredential } from './credential-of';
import { refuseForgery } from './forgery';
import { type KnownCaller, KnownCallers } from './known-callers';
import { type Rules, RouteRules } from './route-rules';
import { requireStepUp } from './step-up';

/** Every route: a valid token or session, of a role that the route names, and whatever else the route asks for. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly routes: RouteRules,
    private readonly callers: KnownCallers,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly strangers: Strangers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rules = this.routes.of(context);
    const request = context.switchToHttp().getRequest<Request>();
    if (rules.isPublic) {
      refuseForgery(request, false, this.config.publicUrl);
      return true;
    }
    const known = await this.authenticate(request, rules);
    const roles = rules.roles ?? [];
    requireRole(known, roles);
    const caller = asRouteKnows(known, roles);
    request.caller = caller;
    if (rules.isOwnAccess) requireSession(caller);
    if (rules.stepUp !== undefined) requireStepUp(caller, rules.stepUp, this.clock.now());
    else requireScope(caller, request.method);
    return true;
  }

  private async authenticate(request: Request, { beforeSecondFactor }: Rules): Promise<CallerIdentity> {
    const { caller, lacksSecondFactor, shown } = await this.identify(request);
    request.caller = caller;
    request.callerKey = `${caller.credential.kind}:${caller.credential.id}`;
    identifyOrigin({
      via: caller.credential.kind,
      credential: request.callerKey,
      personId: caller.personId,
    });
    if (shown.kind === 'session') refuseForgery(request, true, this.config.publicUrl);
    if (lacksSecondFactor && !beforeSecondFactor) {
      throw forbidden(
        'second-factor-required',
        'Your role needs a second factor: set one up with POST /api/v1/me/second-factor.',
      );
    }
    return caller;
  }

  /** @throws unauthenticated; throttled `too-many-requests` for an address that does nothing else */
  private async identify(request: Request): Promise<KnownCaller & { shown: ShownCredential }> {
    try {
      const shown = credentialOf(request);
      const known = await this.callers.of(shown);
      if (known === null) throw unknownCredential(shown.kind);
      return { ...known, shown };
    } catch (refusal) {
      if (refusal instanceof DomainError) await this.strangers.count(request);
      throw refusal;
    }
  }
}

function requireRole({ roles: held }: CallerIdentity, roles: readonly Role[]): void {
  if (held.some((role) => roles.includes(role))) return;
  throw forbidden(
    'role',
    `This is for the role ${roles.join(' or ')}; you have the role ${held.join(' and ') || 'of nobody'}.`,
    { params: { roles, held } },
  );
}

/**
 * With the roles that let the caller in here, and no others: somebody in finance who is a distributor as well sees on a
 * route for distributors what a distributor sees.
 */
function asRouteKnows(caller: CallerIdentity, routeRoles: readonly Role[]): CallerIdentity {
  const roles = caller.roles.filter((role) => routeRoles.includes(role));
  return { ...caller, roles, distributorId: roles.includes('distributor') ? caller.distributorId : null };
}

function requireSession({ credential }: CallerIdentity): void {
  if (credential.kind === 'session') return;
  throw forbidden('session-needed', 'This is for a person who is signed in, not for a token.');
}

function requireScope({ credential, scopes }: CallerIdentity, method: string): void {
  const scope = method === 'GET' || method === 'HEAD' ? 'read' : 'write';
  if (credential.kind === 'session' || scopes.includes(scope)) return;
  throw forbidden('scope', `This token was made without the scope ${scope}.`, { params: { scope } });
}
