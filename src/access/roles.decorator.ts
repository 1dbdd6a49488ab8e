import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension } from '@nestjs/swagger';
import type { Role } from './caller';

export const ROUTE_ROLES = Symbol('RouteRoles');

/** Whom a route (or all of a controller's) is for. What stands at the method replaces what stands at the class. */
export const Roles = (...roles: readonly [Role, ...Role[]]): ClassDecorator & MethodDecorator =>
  applyDecorators(SetMetadata(ROUTE_ROLES, roles), ApiBearerAuth(), ApiExtension('x-roles', roles));
