import { createServer } from 'node:net';
import { type DomainError, unavailable } from '../platform/errors';
import type { Config } from '../platform/config';

/**
 * Tries the port out, before anything takes long.
 * @throws unavailable `port-…` with what to do
 */
export async function refuseUnusablePort(config: Config): Promise<void> {
  const trial = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      trial.once('error', reject).listen(config.port, config.host, resolve);
    });
  } catch (error) {
    throw refuseListenError(error, config) ?? error;
  } finally {
    await new Promise((resolve) => trial.close(resolve));
  }
}

/** The sentence for a port or address that cannot be listened on; undefined for any other error. */
export function refuseListenError(error: unknown, { port, host }: Config): DomainError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return unavailable(
        'port-taken',
        `Port ${port} is taken: Upline or another program runs there already. Stop that, or choose another: PORT=${otherPort(port)} npm start.`,
        { field: 'PORT', params: { port }, cause: error },
      );
    case 'EACCES':
      return unavailable(
        'port-forbidden',
        `Port ${port} may not be used by this user. Choose one from 1024 on: PORT=3000 npm start.`,
        { field: 'PORT', params: { port }, cause: error },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return unavailable(
        'host-unusable',
        `This machine has no address "${host}" to listen on. Correct HOST, or leave it out to listen on all.`,
        { field: 'HOST', params: { host }, cause: error },
      );
    default:
      return undefined;
  }
}

function otherPort(port: number): number {
  return port < 65_535 ? port + 1 : 3000;
}
