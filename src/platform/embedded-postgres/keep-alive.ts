import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from './connection';
import { KEEPALIVE_NAME } from './connection';

const RECONNECT_MS = 1_000;
/** A backend whose client has just gone is still listed for a moment. */
const LINGER_MS = 2_000;
const POLL_MS = 25;

const OTHERS = `
  SELECT count(*)::int AS clients,
         (count(*) FILTER (WHERE application_name = $1))::int AS processes
    FROM pg_stat_activity
   WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;

/**
 * The connection by which other processes see that this one uses the server. When the server crashes and comes back
 * it is made again, or the next command to end would stop the server under this process.
 */
export class KeepAlive {
  private closed = false;

  constructor(
    private current: Connection,
    private readonly connect: () => Promise<Connection | undefined>,
  ) {
    this.watch();
  }

  /**
   * True when nobody else is connected. Another process answers at once; connections that are not a process's keep-alive
   * are given two seconds to go, because they may be our own pool's last ones.
   */
  async isAlone(): Promise<boolean> {
    this.closed = true;
    this.current.socket.ref();
    const untilMs = Date.now() + LINGER_MS;
    for (;;) {
      const { clients, processes } = await this.countOthers();
      if (clients === 0) return true;
      if (processes > 0 || Date.now() > untilMs) return false;
      await sleep(POLL_MS);
    }
  }

  /** Resolves when the server has let go of the connection too, so that whoever counts next does not count it. */
  async close(): Promise<void> {
    this.closed = true;
    this.current.socket.ref();
    await this.current.client.end();
  }

  private async countOthers(): Promise<{ clients: number; processes: number }> {
    const query = async (): Promise<{ clients: number; processes: number }> => {
      const found = await this.current.client.query<{ clients: number; processes: number }>(OTHERS, [
        KEEPALIVE_NAME,
      ]);
      return found.rows[0] ?? { clients: 0, processes: 0 };
    };
    try {
      return await query();
    } catch {
      const again = await this.connect();
      // No server, nobody to disturb: the caller finds nothing to stop.
      if (again === undefined) return { clients: 0, processes: 0 };
      this.current = again;
      return query();
    }
  }

  private watch(): void {
    this.current.socket.unref();
    this.current.client.once('end', () => {
      this.reconnectLater();
    });
  }

  private reconnectLater(): void {
    if (this.closed) return;
    setTimeout(() => void this.reconnect(), RECONNECT_MS).unref();
  }

  private async reconnect(): Promise<void> {
    const again = await this.connect().catch(() => undefined);
    if (again === undefined) {
      this.reconnectLater();
    } else if (this.closed) {
      await again.client.end();
    } else {
      this.current = again;
      this.watch();
    }
  }
}
