import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config';
import { throttled } from '../../errors';
import type { Request } from '../request';
import { FixedWindows } from './fixed-windows';

const MINUTE_MS = 60_000;

/** Requests by nobody who is known are counted per address, by the limit that callers have. */
@Injectable()
export class Strangers {
  private readonly windows = new FixedWindows();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** One more of them. @throws throttled `too-many-requests` */
  async count({ ip = '' }: Request): Promise<void> {
    const { isBlocked, timeToBlockExpire } = await this.windows.increment(
      ip,
      MINUTE_MS,
      this.config.requestsPerMinute,
    );
    if (!isBlocked) return;
    throw throttled(
      'too-many-requests',
      'Too many requests from this address, by nobody who is known. Wait a little.',
      timeToBlockExpire,
    );
  }
}
