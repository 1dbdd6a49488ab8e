import { type DynamicModule, Module } from '@nestjs/common';
import { PeriodsModule } from './periods';
import { PlatformModule, type PlatformOptions } from './platform/platform.module';

@Module({})
export class AppModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forRoot(options), PeriodsModule],
    };
  }
}
