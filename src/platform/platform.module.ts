import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CLOCK, type Clock } from './clock';
import { CONFIG, type Config } from './config';
import { dataSourceOptions } from './database';
import { KeptLaws } from './laws';
import { Mailer } from './mail';
import { Secrets } from './secrets';

/** What a process is started with. */
export interface PlatformOptions {
  config: Config;
  clock: Clock;
  databaseUrl: string;
}

/** Configuration, clock, database connection, keys, mail and what must hold for every module. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot({ config, clock, databaseUrl }: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          ...dataSourceOptions(databaseUrl),
          autoLoadEntities: true,
          retryAttempts: 0,
        }),
      ],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: CLOCK, useValue: clock },
        Secrets,
        Mailer,
        KeptLaws,
      ],
      exports: [CONFIG, CLOCK, Secrets, Mailer, KeptLaws],
    };
  }
}
