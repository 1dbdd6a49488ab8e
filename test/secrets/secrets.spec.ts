import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DataSource } from 'typeorm';
import { type Config, loadConfig } from '../../src/platform/config';
import { dataSourceOptions } from '../../src/platform/database';
import { Secrets } from '../../src/platform/secrets';
import { builtUpline } from '../support/built-upline';
import { createTestDatabase, type TestDatabase } from '../support/test-database';

const OWN = 'a secret that somebody made with openssl rand';

describe('the secret of an installation', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let directory: string;
  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = await new DataSource(dataSourceOptions(database.url)).initialize();
    directory = mkdtempSync(join(tmpdir(), 'upline-secret-'));
  });
  afterEach(async () => {
    rmSync(directory, { recursive: true });
    await dataSource.destroy();
    await database.drop();
  });

  const secrets = (config: Partial<Config> = {}) =>
    new Secrets({ ...loadConfig({}, '/nonexistent'), dataDir: directory, ...config }, dataSource);
  const onServer = (config: Partial<Config> = {}) => secrets({ databaseUrl: database.url, ...config });

  it('on the embedded database is a file beside the data, for its user alone, made at the first need', async () => {
    const signed = await secrets().sign('device', 'x');
    const file = join(directory, 'upline.secret');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(/^[A-Za-z0-9_-]{64}\n$/);
    expect(await secrets().sign('device', 'x')).toBe(signed);
  });

  it('is one, whoever makes it first', async () => {
    const script = `
      const { secretFromFile } = require(${JSON.stringify(join(__dirname, '..', '..', 'dist/src/platform/secrets/secret-file.js'))});
      process.stdout.write(secretFromFile(${JSON.stringify(directory)}, true));`;
    await builtUpline();
    const run = promisify(execFile);
    const made = await Promise.all(
      Array.from({ length: 4 }, () => run(process.execPath, ['--no-warnings', '-e', script])),
    );
    expect(new Set(made.map(({ stdout }) => stdout)).size).toBe(1);
    expect(readdirSync(directory)).toEqual(['upline.secret']);
  });

  it('that is cut short or gone is told, not made anew in silence', async () => {
    await secrets().require();
    writeFileSync(join(directory, 'upline.secret'), 'short');
    await expect(secrets().require()).rejects.toMatchObject({ code: 'secret-file' });
    rmSync(join(directory, 'upline.secret'));
    await expect(secrets().require()).rejects.toMatchObject({
      code: 'secret-missing',
      message: expect.stringContaining(`upline.secret is not in ${directory}`),
    });
    expect(readdirSync(directory)).toEqual([]);
    writeFileSync(
      join(directory, 'upline.secret'),
      'another one than before, of the right length all the same',
    );
    await expect(secrets().require()).rejects.toMatchObject({ code: 'secret-changed' });
  });

  it('on a server has to be set, in a sentence that says how', async () => {
    await expect(onServer().require()).rejects.toMatchObject({
      code: 'secret-missing',
      message: expect.stringMatching(/UPLINE_SECRET is not set.*openssl rand -base64 48/),
    });
    await onServer({ secret: OWN }).require();
    await expect(onServer().require()).rejects.toMatchObject({ code: 'secret-missing' });
  });

  it('stays the one that things were encrypted with', async () => {
    const sealed = await onServer({ secret: OWN }).seal('codes', Buffer.from('x'), 'person 1');
    const other = onServer({ secret: OWN.replace('openssl', 'another') });
    await expect(other.seal('codes', Buffer.from('x'), 'person 1')).rejects.toMatchObject({
      code: 'secret-changed',
    });
    const opened = await onServer({ secret: OWN }).open('codes', sealed, 'person 1');
    expect(opened.toString()).toBe('x');
  });

  it('of the demo is published, and good for the demo alone', async () => {
    await onServer().allowDemoSecret();
    await onServer().require();
    await expect(onServer({ demo: false }).require()).rejects.toMatchObject({ code: 'secret-of-demo' });
    await expect(onServer({ secret: OWN }).require()).rejects.toMatchObject({ code: 'secret-of-demo' });
  });

  it('of the demo does not come to a database that has one of its own', async () => {
    await onServer({ secret: OWN }).require();
    await onServer().allowDemoSecret();
    await expect(onServer().require()).rejects.toMatchObject({ code: 'secret-missing' });
    await onServer({ secret: OWN }).require();
  });

  it('is found by whoever asks again, once it is there', async () => {
    const asking = onServer({ demo: true });
    await expect(asking.require()).rejects.toMatchObject({ code: 'secret-missing' });
    await asking.allowDemoSecret();
    await asking.require();
  });
});
