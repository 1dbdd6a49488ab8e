import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PUBLIC_ROUTE } from '../platform/http';
import { type Role, STAFF } from './caller';
import { ROUTE_ROLES } from './roles.decorator';

type Handler = (...parameters: unknown[]) => unknown;
type Class = abstract new (...parameters: never[]) => unknown;

/** Nothing is open because somebody forgot a decorator: the application does not start with such a route. */
@Injectable()
export class RouteCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const mistakes = this.discovery
      .getControllers()
      .flatMap(({ metatype }) => this.mistakesOf(metatype as Class));
    if (mistakes.length > 0)
      throw new Error(`Routes without a clear rule of access:\n${mistakes.join('\n')}`);
  }

  private mistakesOf(controller: Class): string[] {
    const prototype = controller.prototype as Record<string, Handler>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name]!;
      if (!Reflect.hasMetadata(PATH_METADATA, handler)) return [];
      const mistake = this.mistakeOf(handler, controller);
      return mistake === null ? [] : [`${controller.name}.${name}: ${mistake}`];
    });
  }

  private mistakeOf(handler: Handler, controller: Class): string | null {
    const places = [handler, controller];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_ROUTE, places)) return null;
    const roles = this.reflector.getAllAndOverride<readonly Role[] | undefined>(ROUTE_ROLES, places);
    if (roles === undefined) return 'neither @Roles(…) nor @Public()';
    const reads = this.reflector.get<RequestMethod>(METHOD_METADATA, handler) === RequestMethod.GET;
    const isForStaff = STAFF.some((role) => roles.includes(role));
    const isForAuditor = roles.includes('auditor');
    if (reads && isForStaff && !isForAuditor) return 'the auditor reads everything that staff reads';
    if (!reads && isForAuditor) return 'the auditor changes nothing';
    return null;
  }
}
