import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PUBLIC_ROUTE } from '../../platform/http';
import type { Role } from '../caller';
import { BEFORE_SECOND_FACTOR, OWN_ACCESS, ROUTE_ROLES } from './roles.decorator';
import { ROUTE_STEP_UP, type StepUpScope } from './step-up';

/** What a route's decorators say. */
export interface Rules {
  readonly isPublic: boolean;
  /** Undefined where nobody said. */
  readonly roles: readonly Role[] | undefined;
  readonly stepUp: StepUpScope | undefined;
  readonly isOwnAccess: boolean;
  readonly beforeSecondFactor: boolean;
}

type Place = Parameters<Reflector['get']>[1];

@Injectable()
export class RouteRules {
  constructor(private readonly reflector: Reflector) {}

  of(context: ExecutionContext): Rules {
    return this.at([context.getHandler(), context.getClass()]);
  }

  /** @param places the method, then its class */
  at(places: Place[]): Rules {
    const says = (key: symbol) => this.reflector.getAllAndOverride<boolean | undefined>(key, places) === true;
    return {
      isPublic: says(PUBLIC_ROUTE),
      roles: this.reflector.getAllAndOverride<readonly Role[] | undefined>(ROUTE_ROLES, places),
      stepUp: this.reflector.getAllAndOverride<StepUpScope | undefined>(ROUTE_STEP_UP, places),
      isOwnAccess: says(OWN_ACCESS),
      beforeSecondFactor: says(BEFORE_SECOND_FACTOR),
    };
  }
}
