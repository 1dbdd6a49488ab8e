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
    [['explain', '2026-10', 'A', '--level', 'abc'], '--level: must be a level like 3, or 7+'],
    [['explain', '2026-10', 'A', '--level', '1', '--ancestor', 'B'], 'ask for one of the two'],
    [['explain', '2026-10', 'A', '--cursor', 'x'], 'name it with --level'],
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

  it.each([
    ['UPLINE_TRUST_PROXY', 'nginx', 'addresses like "loopback, 10.0.0.0/8", not "nginx".'],
    ['DATABASE_URL', 'postgresql://ann:5%@localhost/upline', 'must be like postgresql://user:password@'],
    ['UPLINE_DEMO', 'perhaps', 'must be on or off, not "perhaps".'],
  ])('refuses %s=%s in a sentence, before anything is started', async (name, value, words) => {
    const { exitCode, stdout, stderr } = await upline(['start'], { ...NOWHERE, [name]: value });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a configuration that is not valid', async () => {
    const refused = await upline(['period', 'list', '--json'], { ...NOWHERE, PORT: 'http' });
    expect(refused.exitCode).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: { code: 'configuration' } });
    expect(refused.stderr).toMatch(/PORT/);
  });
});
