import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { upline } from '../support/upline-process';

describe('commands on the embedded PostgreSQL', () => {
  const directory = mkdtempSync(join(tmpdir(), 'upline-cli-'));
  // Started as root, the server runs as another user, who has to get in.
  beforeAll(() => chmodSync(directory, 0o755));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('share one server when they start at once, and the last one stops it', async () => {
    const dataDir = join(directory, 'data');
    const list = () => upline(['period', 'list', '--json'], { UPLINE_DATA_DIR: dataDir });
    const empty = { exitCode: 0, stdout: '[]\n', stderr: '' };
    expect(await Promise.all([list(), list(), list()])).toEqual([empty, empty, empty]);
    // Once more over the data that are there: a server left running, or stopped too early, would show here.
    expect(await list()).toEqual(empty);
  });

  it('says what is wrong with the directory', async () => {
    const { exitCode, stderr } = await upline(['period', 'list'], { UPLINE_DATA_DIR: '/dev/null/data' });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('UPLINE_DATA_DIR');
  });
});
