import { Injectable, NotFoundException, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { sendProblem } from './problems';
import type { Request, Response } from './request';

/**
 * The answer to addresses outside the API's prefix that nothing serves; within it Nest has one of its own. Added
 * when the application is complete, because the first that answers wins.
 */
@Injectable()
export class NoRoute implements OnApplicationBootstrap {
  constructor(private readonly host: HttpAdapterHost) {}

  onApplicationBootstrap(): void {
    this.host.httpAdapter.use((request: Request, response: Response) =>
      sendProblem(new NotFoundException(), request, response),
    );
  }
}
