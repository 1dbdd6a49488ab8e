import { connect, createServer, type Server, type Socket } from 'node:net';
import { Client } from 'pg';
import type TestAgent from 'supertest/lib/agent';
import { type HttpApp, startHttpApp } from '../support/http-app';
import { createNotesSql, NotesController } from './routes';

/** A way to the database that can be cut. */
class Wire {
  private readonly sockets = new Set<Socket>();
  private isCut = false;
  private server!: Server;

  async to(url: string): Promise<string> {
    const { host, port, user = '', password, database = '' } = new Client({ connectionString: url });
    const target = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port };
    this.server = createServer((near) => {
      if (this.isCut) return near.destroy();
      const far = connect(target);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => undefined);
      }
      near.pipe(far).pipe(near);
      return undefined;
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => this.server.once('listening', resolve));
    const { port: own } = this.server.address() as { port: number };
    const secret = password === undefined ? '' : `:${encodeURIComponent(password)}`;
    return `postgresql://${encodeURIComponent(user)}${secret}@127.0.0.1:${own}/${database}`;
  }

  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  close(): void {
    this.cut();
    this.server.close();
  }
}

describe('while the database is away', () => {
  const wire = new Wire();
  let app: HttpApp;
  let admin: TestAgent;
  beforeAll(async () => {
    app = await startHttpApp({ controllers: [NotesController], databaseUrl: (url) => wire.to(url) });
    await app.ownerSql(createNotesSql);
    admin = await app.as('admin');
    await admin.get('/api/v1/notes/count').expect(200);
    wire.cut();
  });
  afterAll(async () => {
    await app.close();
    wire.close();
  });

  it('requests are refused for the time being, without a word about hosts', async () => {
    const refused = await admin.get('/api/v1/notes/count').expect(503).expect('Retry-After', '5');
    expect(refused.body.code).toBe('database-unreachable');
    expect(refused.text).not.toMatch(/127\.0\.0\.1|upline_test|ECONN/);
    const unknown = await app.bearer('upl_unknown').get('/api/v1/notes/count').expect(503);
    expect(unknown.body.code).toBe('database-unreachable');
  });

  it('the process lives and is not ready', async () => {
    await app.http.get('/health/live').expect(200);
    const { body, text } = await app.http.get('/health/ready').expect(503).expect('Retry-After', '5');
    expect(body.code).toBe('not-ready');
    expect(text).not.toMatch(/127\.0\.0\.1|upline_test|ECONN/);
  });

  it('figures can be read', async () => {
    await app.http.get('/metrics').expect(200);
  });

  it('comes back by itself', async () => {
    wire.mend();
    await admin.get('/api/v1/notes/count').expect(200);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await app.http.get('/health/ready').expect(200);
  });
});
