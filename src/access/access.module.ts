import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule, MetadataScanner } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { AccessTokens } from './access-tokens';
import { AuditTrail } from './audit';
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
  controllers: [PersonalDataController],
  providers: [
    AccountData,
    AccessTokens,
    AuditTrail,
    KnownCallers,
    DistributorScope,
    MetadataScanner,
    PersonalDataService,
    Retention,
    RouteCheck,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [AccessTokens, AuditTrail, DistributorScope],
})
export class AccessModule {}
