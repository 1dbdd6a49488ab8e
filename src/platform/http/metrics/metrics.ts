import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { type Request, type Response, routeOf } from '../request';

/** The part of the driver's pool that is looked at. */
interface Pool {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

/**
 * Figures of this process for Prometheus. Anyone may read them, so no label ever holds what a request brought along:
 * routes stand as they were declared.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by method, declared route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [this.registry],
  });

  constructor(dataSource: DataSource) {
    collectDefaultMetrics({ register: this.registry });
    const pool = (dataSource.driver as unknown as { master: Pool }).master;
    new Gauge({
      name: 'database_pool_connections',
      help: 'Connections to the database, and requests waiting for one.',
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
        this.set({ state: 'idle' }, pool.idleCount);
        this.set({ state: 'waiting' }, pool.waitingCount);
      },
    });
  }

  /** Middleware: takes the time until the answer is out or the caller has gone. */
  readonly observe = (request: Request, response: Response, next: () => void): void => {
    const startedAt = performance.now();
    response.once('close', () => {
      const labels = {
        method: request.method,
        route: routeOf(request) ?? 'none',
        status: response.statusCode,
      };
      this.durations.observe(labels, (performance.now() - startedAt) / 1000);
    });
    next();
  };
}
