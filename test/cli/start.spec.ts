import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createTestDatabase, type TestDatabase } from '../support/test-database';
import { startUpline, upline } from '../support/upline-process';

describe('start', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  it('serves until Ctrl-C, and says where', async () => {
    const environment = {
      DATABASE_URL: database.ownerUrl,
      PORT: '0',
      UPLINE_DEMO: 'off',
      UPLINE_APPROVAL: 'single',
    };
    const { child, ended, untilPrinted } = await startUpline(['start'], environment);
    const announced = await untilPrinted('Ctrl-C');
    const url = /http:\/\/localhost:\d+/.exec(announced)![0];
    expect(announced).toContain(`${url}/api/docs`);
    expect(announced).toContain('upline token create');
    expect(announced).toMatch(/Database +"upline_test_\w+" at /);
    expect(announced).toContain('UPLINE_APPROVAL=single');
    expect(announced).toContain('protection by two roles is off');
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    child.kill('SIGINT');
    const { exitCode, stderr } = await ended;
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^The database is ready, its schema is current \(\d+\.\d s\)\n/);
    expect(stderr).toMatch(/^A first token for the API, .*: upl_\S+$/m);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('says so as JSON, and nothing of roles where there are two', async () => {
    const { child, ended, untilPrinted } = await startUpline(['start', '--json'], {
      DATABASE_URL: database.url,
      UPLINE_OWNER_DATABASE_URL: database.ownerUrl,
      PORT: '0',
      UPLINE_DEMO: 'off',
    });
    const started = JSON.parse(await untilPrinted('}\n')) as { url: string };
    // The first start made the token; this one has nothing to make.
    expect(started).toMatchObject({
      made: [],
      notes: [],
      apiUrl: `${started.url}/api/v1`,
      apiDocsUrl: `${started.url}/api/docs`,
    });
    child.kill('SIGTERM');
    expect(await ended).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('says that the port is taken, before it does anything else', async () => {
    const server = createServer();
    await once(server.listen(0, '0.0.0.0'), 'listening');
    const { port } = server.address() as AddressInfo;
    const nowhere = 'postgresql://nobody@127.0.0.1:1/nowhere';
    const { exitCode, stderr } = await upline(['start'], { DATABASE_URL: nowhere, PORT: String(port) });
    server.close();
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(new RegExp(`^Port ${port} is taken: .*PORT=${port + 1} npm start\\.\n$`));
  });

  it('says that there is no such address', async () => {
    const { exitCode, stderr } = await upline(['start'], { DATABASE_URL: database.url, HOST: '203.0.113.1' });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('no address "203.0.113.1"');
  });
});
