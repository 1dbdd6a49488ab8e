import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { AuditSealer } from './audit-sealer';

const EVERY_MS = 1_000;

/** Seals every second, as long as the process serves. Several processes share the work: one at a time does it. */
@Injectable()
class Sealing implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('AuditSealing');
  private timer: NodeJS.Timeout | undefined;
  private underWay: Promise<void> = Promise.resolve();
  private isEnding = false;
  /** Said once, not every second, while the database is away. */
  private isFailing = false;

  constructor(private readonly sealer: AuditSealer) {}

  onApplicationBootstrap(): void {
    this.next();
  }

  /** What is under way ends before the connections do. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isEnding = true;
    clearTimeout(this.timer);
    await this.underWay;
  }

  private next(): void {
    if (this.isEnding) return;
    this.timer = setTimeout(() => {
      this.underWay = this.seal().finally(() => this.next());
    }, EVERY_MS).unref();
  }

  private async seal(): Promise<void> {
    try {
      await this.sealer.seal();
      this.isFailing = false;
    } catch (cause) {
      if (!this.isFailing)
        this.logger.error({ err: cause }, 'The audit trail could not be sealed; it is tried again.');
      this.isFailing = true;
    }
  }
}

/** For a process that serves; a command does not wait for seals. */
@Module({ providers: [Sealing] })
export class AuditSealingModule {}
