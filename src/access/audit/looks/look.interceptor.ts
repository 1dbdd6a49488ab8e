import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { concatMap, type Observable } from 'rxjs';
import type { Request } from '../../../platform/http';
import { callerOf } from '../../caller';
import { ROUTE_LOOK, type RouteLook } from './look.decorator';
import { Looks } from './looks';

/** Between the work of a route and its answer: what is about to be shown is written down first. A refusal shows nothing. */
@Injectable()
export class LookInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly looks: Looks,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const look = this.reflector.get<RouteLook | undefined>(ROUTE_LOOK, context.getHandler());
    if (look === undefined) return next.handle();
    const request = context.switchToHttp().getRequest<Request>();
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        const seen = look.tell(request, answer);
        if (seen !== null) await this.looks.record(look.action, callerOf(request), seen);
        return answer;
      }),
    );
  }
}
