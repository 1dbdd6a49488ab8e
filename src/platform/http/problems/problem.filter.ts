import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type Request, requestIdOf, type Response } from '../request';
import { problemOf, PROBLEM_JSON } from './problem';
import { refusalOf } from './refusal-of';

/** Turns everything that is thrown into a problem; the only place that does. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(exception, http.getRequest<Request>(), http.getResponse<Response>());
  }
}

export function sendProblem(exception: unknown, request: Request, response: Response): void {
  const refusal = refusalOf(exception, request);
  if (refusal.status >= 500) {
    // The request's log line takes it from here.
    response.err =
      exception instanceof Error ? exception : new Error('something that is no Error was thrown');
  }
  if (response.headersSent) {
    // Part of an answer is out: breaking the connection tells the caller that it is not whole.
    response.destroy();
    return;
  }
  response
    .status(refusal.status)
    .set(refusal.headers ?? {})
    .type(PROBLEM_JSON)
    .send(JSON.stringify(problemOf(refusal, requestIdOf(request))));
}
