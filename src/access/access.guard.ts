import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, forbidden } from '../platform/errors';
import { PUBLIC_ROUTE, type Request } from '../platform/http';
import { identifyOrigin } from '../platform/origin';
import type { CallerIdentity, Role } from './caller';
import { KnownCallers } from './known-callers';
import { ROUTE_ROLES } from './roles.decorator';

const BEARER = /^Bearer +(\S{1,500}) *$/i;

/** Every route: a valid token, of a role that the route names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: KnownCallers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_ROUTE, places)) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const caller = await this.authenticate(request);
    request.caller = caller;
    const { kind, id } = caller.credential;
    request.callerKey = `${kind}:${id}`;
    identifyOrigin({ via: kind, credential: request.callerKey, personId: caller.personId });
    const roles = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ROUTE_ROLES, places) ?? [];
    if (!caller.roles.some((role) => roles.includes(role))) {
      throw forbidden(
        'role',
        `This is for the role ${roles.join(' or ')}; you have the role ${caller.roles.join(' and ')}.`,
        {
          params: { roles, held: caller.roles },
        },
      );
    }
    return true;
  }

  private async authenticate(request: Request): Promise<CallerIdentity> {
    const { authorization } = request.headers;
    if (authorization === undefined) {
      throw unauthenticated(
        'token-missing',
        'Send a token: "Authorization: Bearer upl_…". See "upline token create".',
      );
    }
    const token = BEARER.exec(authorization)?.[1];
    const caller = token === undefined ? null : await this.callers.of(token);
    if (caller === null) {
      throw unauthenticated('token-unknown', 'The token is not valid; it was never issued or is revoked.');
    }
    return caller;
  }
}

const unauthenticated = (code: string, sentence: string): DomainError =>
  new DomainError('unauthenticated', code, sentence, { field: 'Authorization' });
