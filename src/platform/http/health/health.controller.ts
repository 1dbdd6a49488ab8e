import { Controller, Get, HttpException } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthCheckService } from '@nestjs/terminus';
import { SkipThrottle } from '@nestjs/throttler';
import { unavailable } from '../../errors';
import { Public } from '../public.decorator';
import { Readiness } from './readiness';

/** For whatever starts, watches and replaces processes. */
@ApiTags('health')
@Public()
@SkipThrottle()
@Controller('health')
export class HealthController {
  constructor(
    private readonly checks: HealthCheckService,
    private readonly readiness: Readiness,
  ) {}

  @Get('live')
  @ApiOperation({ summary: 'The process answers' })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'The process can work: the database answers and is migrated' })
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.checks.check([() => this.readiness.database()]);
    } catch (error) {
      // What exactly failed names hosts and users, so it goes to the log alone.
      const found: unknown = error instanceof HttpException ? error.getResponse() : error;
      throw unavailable('not-ready', 'The database does not answer or is not migrated yet.', {
        cause: new Error(`Not ready. ${JSON.stringify(found)}`),
      });
    }
    return { status: 'ok' };
  }
}
