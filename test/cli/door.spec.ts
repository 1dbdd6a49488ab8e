import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** bin/upline.js in a project of its own, whose build only says with what it was called. */
describe('the door of the command line', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'upline-door-'));
    cpSync(join(__dirname, '..', '..', 'bin'), join(root, 'bin'), { recursive: true });
    mkdirSync(join(root, 'src'));
    writeFileSync(join(root, 'src', 'cli.ts'), 'one');
    writeFileSync(join(root, 'tsconfig.json'), '{}');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const build = (): void => {
    mkdirSync(join(root, 'dist', 'src'), { recursive: true });
    writeFileSync(
      join(root, 'dist', 'src', 'cli.js'),
      'console.log(process.argv.slice(2).join(" ")); process.exitCode = 7;',
    );
    execFileSync(process.execPath, [join(root, 'bin', 'build-state.js'), 'stamp']);
  };
  const open = (...nodeArgs: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...nodeArgs, join(root, 'bin', 'upline.js'), 'period', 'list'],
      { encoding: 'utf8', env: { PATH: process.env['PATH'] } },
    );
    return { status, stdout, stderr };
  };
  const opened = { status: 7, stdout: 'period list\n', stderr: '' };

  it('opens to a fresh build', () => {
    build();
    expect(open()).toEqual(opened);
  });

  it('asks for a build when there is none', () => {
    expect(open()).toMatchObject({ status: 1, stderr: expect.stringContaining('not built yet') });
  });

  it.each([
    ['changed', () => writeFileSync(join(root, 'src', 'cli.ts'), 'two')],
    ['added', () => writeFileSync(join(root, 'src', 'more.ts'), '')],
    ['removed', () => rmSync(join(root, 'src', 'cli.ts'))],
  ])('asks for a build when a source was %s', (_, change) => {
    build();
    change();
    expect(open()).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run build') });
  });

  it('does not mind new times of unchanged sources', () => {
    build();
    const later = new Date(Date.now() + 60_000);
    utimesSync(join(root, 'src', 'cli.ts'), later, later);
    expect(open()).toEqual(opened);
  });

  it('does not mind a build without sources', () => {
    build();
    rmSync(join(root, 'src'), { recursive: true });
    expect(open()).toEqual(opened);
  });

  describe('under an older Node.js', () => {
    let older: string;
    beforeEach(() => {
      older = join(root, 'older.cjs');
      writeFileSync(older, `Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } });`);
      build();
    });

    it('says what it needs', () => {
      expect(open('-r', older)).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('needs Node.js 24 or newer; this is 20.20.2'),
      });
    });

    it('goes on under the one that came with the packages', () => {
      mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true });
      symlinkSync(process.execPath, join(root, 'node_modules', '.bin', 'node'));
      expect(open('-r', older)).toEqual(opened);
    });
  });
});
