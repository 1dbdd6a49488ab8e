import { type DynamicModule, Global, Module } from '@nestjs/common';
import { OTHER_THREAD } from '../../commissions';
import type { PlatformOptions } from '../../platform/platform.module';
import { CalculationThread } from './calculation-thread';

/** For a process that answers requests: heavy work is done beside it. */
@Global()
@Module({})
export class CalculationThreadModule {
  static forRoot({ config, databaseUrl }: PlatformOptions): DynamicModule {
    return {
      module: CalculationThreadModule,
      providers: [
        { provide: CalculationThread, useFactory: () => new CalculationThread({ config, databaseUrl }) },
        { provide: OTHER_THREAD, useExisting: CalculationThread },
      ],
      exports: [OTHER_THREAD],
    };
  }
}
