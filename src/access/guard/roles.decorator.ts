import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import { type Role, ROLES } from '../caller';

export const ROUTE_ROLES = Symbol('RouteRoles');
export const OWN_ACCESS = Symbol('OwnAccess');
export const BEFORE_SECOND_FACTOR = Symbol('BeforeSecondFactor');

/** Whom a route (or all of a controller's) is for. What stands at the method replaces what stands at the class. */
export const Roles = (...roles: readonly [Role, ...Role[]]): ClassDecorator & MethodDecorator =>
  applyDecorators(
    SetMetadata(ROUTE_ROLES, roles),
    ApiBearerAuth(),
    ApiCookieAuth('session'),
    ApiExtension('x-roles', roles),
  );

/**
 * Everybody's own sessions, password, second factor and tokens. For people who are signed in alone: a token that
 * could make tokens would never end.
 */
export const OwnAccess = (): ClassDecorator & MethodDecorator =>
  applyDecorators(
    SetMetadata(ROUTE_ROLES, ROLES),
    SetMetadata(OWN_ACCESS, true),
    ApiCookieAuth('session'),
    ApiExtension('x-roles', ROLES),
  );

/** Also for somebody who still has to set up the second factor. */
export const BeforeSecondFactor = (): MethodDecorator =>
  applyDecorators(SetMetadata(BEFORE_SECOND_FACTOR, true));
