import type { Server } from 'node:http';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

const LONGEST_MS = 10_000;

/**
 * On closing, requests under way are finished; what is still open after ten seconds (event streams, slow readers)
 * is cut off, so that closing ends.
 */
@Injectable()
export class GracefulClose implements BeforeApplicationShutdown {
  constructor(private readonly host: HttpAdapterHost) {}

  beforeApplicationShutdown(): void {
    const server = this.host.httpAdapter.getHttpServer() as Server;
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), LONGEST_MS).unref();
  }
}
