import { type DynamicModule, Module } from '@nestjs/common';
import type { DestinationStream } from 'pino';
import { AccessModule } from './access';
import { CommissionsModule } from './commissions';
import { ImportsModule } from './imports';
import { LedgerModule } from './ledger';
import { NetworkModule } from './network';
import { PayoutsModule } from './payouts';
import { PeriodsModule } from './periods';
import { PlansModule } from './plans';
import { HttpModule, IdempotencyModule } from './platform/http';
import { VolumeModule } from './volume';
import { PlatformModule, type PlatformOptions } from './platform/platform.module';

@Module({})
export class AppModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(options),
        AccessModule,
        IdempotencyModule,
        PeriodsModule,
        NetworkModule,
        PlansModule,
        VolumeModule,
        ImportsModule,
        LedgerModule,
        CommissionsModule,
        PayoutsModule,
      ],
    };
  }

  /** The same for a process that serves HTTP. @param logTo takes the log's lines; else standard error */
  static forHttp(options: PlatformOptions, logTo?: DestinationStream): DynamicModule {
    const { module, imports = [] } = AppModule.forRoot(options);
    return { module, imports: [...imports, HttpModule.forRoot(options.config, logTo)] };
  }
}
