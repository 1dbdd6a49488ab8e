import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from '../platform/http';
import { callerOf, type CallerIdentity } from './caller';

/** `@Caller() caller: CallerIdentity` in a controller's method. */
export const Caller = createParamDecorator((_data: undefined, context: ExecutionContext): CallerIdentity =>
  callerOf(context.switchToHttp().getRequest<Request>()),
);
