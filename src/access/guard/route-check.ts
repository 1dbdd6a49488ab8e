import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { STAFF } from '../caller';
import { RouteRules } from './route-rules';

type Handler = (...parameters: unknown[]) => unknown;
type Class = abstract new (...parameters: never[]) => unknown;

/** Nothing is open because somebody forgot a decorator: the application does not start with such a route. */
@Injectable()
export class RouteCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly routes: RouteRules,
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
    const { isPublic, roles, stepUp, isOwnAccess } = this.routes.at([handler, controller]);
    if (isPublic) return stepUp === undefined ? null : 'nobody can step up where nobody is known';
    if (roles === undefined) return 'neither @Roles(…), @OwnAccess() nor @Public()';
    const reads = Reflect.getMetadata(METHOD_METADATA, handler) === RequestMethod.GET;
    if (reads && stepUp !== undefined) return 'reading needs no step-up';
    const path = String(Reflect.getMetadata(PATH_METADATA, handler));
    if (/(^|\/)approve$/.test(path) && stepUp === undefined) return 'approving needs @StepUp(…)';
    // What is everybody's own the auditor changes, too.
    if (isOwnAccess) return null;
    const isForStaff = STAFF.some((role) => roles.includes(role));
    const isForAuditor = roles.includes('auditor');
    if (reads && isForStaff && !isForAuditor) return 'the auditor reads everything that staff reads';
    if (!reads && isForAuditor) return 'the auditor changes nothing';
    return null;
  }
}
