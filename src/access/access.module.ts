import { Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR, DiscoveryModule, MetadataScanner } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { AccessTokens } from './access-tokens';
import { AuditController, auditServices, LookInterceptor } from './audit';
import { DistributorScope } from './distributor-scope';
import { KnownCallers } from './known-callers';
import { AccountData } from './personal-data/account-data';
import { PersonalDataController } from './personal-data/personal-data.controller';
import { PersonalDataService } from './personal-data/personal-data.service';
import { Retention } from './retention/retention.service';
import { RouteCheck } from './route-check';

/** Who may call what. Global, because every module's controllers ask it. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [AuditController, PersonalDataController],
  providers: [
    AccountData,
    AccessTokens,
    ...auditServices,
    KnownCallers,
    DistributorScope,
    MetadataScanner,
    PersonalDataService,
    Retention,
    RouteCheck,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_INTERCEPTOR, useClass: LookInterceptor },
  ],
  exports: [AccessTokens, DistributorScope, ...auditServices],
})
export class AccessModule {}
