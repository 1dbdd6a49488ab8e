import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { PROBLEM_JSON, type Problem } from './problems';

interface ClientError extends Error {
  readonly code?: string;
}

const PROBLEMS: Readonly<
  Record<string, readonly [status: number, reason: string, code: string, detail: string]>
> = {
  HPE_HEADER_OVERFLOW: [
    431,
    'Request Header Fields Too Large',
    'headers-too-large',
    'The headers are too large; leave out what is not needed.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'request-too-slow', 'The request did not come in time.'],
};
const NOT_HTTP = [
  400,
  'Bad Request',
  'request-malformed',
  'This is not a request by the rules of HTTP.',
] as const;

/**
 * What is no HTTP at all (a bare line feed in a header, two lengths, a U+0000) never becomes a request, so no filter
 * and no log line sees it. Its sender is told in the form of every other refusal, and the connection is closed:
 * where the next request would begin is not known.
 */
export function answerUnreadable(server: Server): void {
  server.on('clientError', (error: ClientError, socket: Socket) => {
    // An answer under way must not get a second one into its middle; a connection that is gone gets none.
    const answering = (socket as Socket & { _httpMessage?: { headersSent: boolean } | null })._httpMessage;
    if (!socket.writable || answering?.headersSent === true || error.code === 'ECONNRESET') {
      socket.destroy(error);
      return;
    }
    const [status, reason, code, detail] = PROBLEMS[error.code ?? ''] ?? NOT_HTTP;
    const problem: Problem = { type: `urn:upline:problem:${code}`, title: reason, status, detail, code };
    const body = JSON.stringify(problem);
    socket.end(
      `HTTP/1.1 ${status} ${reason}\r\nContent-Type: ${PROBLEM_JSON}\r\nCache-Control: no-store\r\n` +
        `X-Content-Type-Options: nosniff\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  });
}
