import { upline } from '../support/upline-process';

/** A database that nobody must ask for: what is typed wrongly is told without it. */
const NOWHERE = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nowhere' };

describe('the command line, before any database', () => {
  it.each([['help'], ['--help'], ['help', 'period'], ['period', 'list', '--help']])(
    'helps: %s %s %s',
    async (...typed) => {
      const { exitCode, stdout, stderr } = await upline(typed, NOWHERE);
      expect(stdout).toContain('period list');
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    },
  );

  it('says its version', async () => {
    expect(await upline(['--version'], NOWHERE)).toEqual({ exitCode: 0, stdout: '0.1.0\n', stderr: '' });
    expect((await upline(['--version', '--json'], NOWHERE)).stdout).toBe('{\n  "version": "0.1.0"\n}\n');
  });

  it.each([
    [['perod', 'list'], 'Did you mean "period list"?'],
    [['period', 'list', '--frob'], 'Unknown option "--frob".'],
    [['period', 'list', '2026-10'], 'Too many arguments.'],
    [['period'], 'needs one of: '],
    [[], 'A command is missing'],
  ])('ends with 2 for %j, and says how to type it', async (typed, words) => {
    const { exitCode, stdout, stderr } = await upline(typed, NOWHERE);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).toContain('Usage: upline ');
  });

  it('says so as JSON too', async () => {
    const { exitCode, stdout, stderr } = await upline(['period', 'list', '--frob', '--json'], NOWHERE);
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      error: { code: 'usage', message: 'Unknown option "--frob".', field: null, params: {} },
    });
    expect(stderr).toContain('Unknown option "--frob".');
  });

  it('refuses a configuration that is not valid', async () => {
    const refused = await upline(['period', 'list', '--json'], { ...NOWHERE, PORT: 'http' });
    expect(refused.exitCode).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'configuration' } });
    expect(refused.stderr).toMatch(/PORT/);
  });
});
