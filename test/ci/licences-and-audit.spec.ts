import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CI = join(__dirname, '..', '..', '.ci');

describe('what CI asks of packages', () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'upline-ci-'));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  function run(script: string, ...inputs: readonly object[]): { code: number | null; told: string } {
    const files = inputs.map((content, index) => {
      const file = join(directory, `${index}.json`);
      writeFileSync(file, JSON.stringify(content));
      return file;
    });
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(CI, script), ...files], {
      encoding: 'utf8',
    });
    return { code: status, told: stdout + stderr };
  }

  describe('licences', () => {
    const rules = {
      ships: ['MIT', 'Apache-2.0'],
      developmentAlso: ['CC-BY-4.0'],
      exceptions: {} as Record<string, object>,
    };
    const licences = (packages: Record<string, object>, exceptions: Record<string, object> = {}) =>
      run(
        'check-licences.js',
        { packages: { '': { license: 'UNLICENSED' }, ...packages } },
        { ...rules, exceptions },
      );
    const one = (license: string | undefined, more: object = {}) =>
      licences({
        'node_modules/x': { version: '1.0.0', ...(license !== undefined && { license }), ...more },
      });

    it('hold for the lock that we have', () => {
      expect(run('check-licences.js')).toEqual({
        code: 0,
        told: expect.stringContaining('all licences allowed'),
      });
    });

    it.each(['MIT', '(MIT OR GPL-3.0)', 'MIT AND Apache-2.0'])('allow %s', (license) => {
      expect(one(license).code).toBe(0);
    });

    it.each([
      'GPL-3.0',
      'AGPL-3.0-only',
      'MIT AND GPL-2.0',
      'UNLICENSED',
      'SEE LICENSE IN LICENSE',
      '(MIT OR (X AND Y))',
      'CC-BY-4.0',
    ])('refuse %s in what ships, by name', (license) => {
      expect(one(license)).toEqual({
        code: 1,
        told: expect.stringContaining(`x 1.0.0 is under "${license}"`),
      });
    });

    it('refuse a package that names none', () => {
      expect(one(undefined)).toEqual({ code: 1, told: expect.stringContaining('x 1.0.0 names no licence') });
    });

    it('allow more to what only builds and tests, but not everything', () => {
      expect(one('CC-BY-4.0', { dev: true }).code).toBe(0);
      expect(one('GPL-3.0', { dev: true }).code).toBe(1);
    });

    it('take an exception for what it says, with a reason, as long as it is needed', () => {
      const packages = { 'node_modules/a/node_modules/@x/b-1': { version: '1.0.0', license: 'GPL-3.0' } };
      const exception = { license: 'GPL-3.0', reason: 'Bought.' };
      expect(licences(packages, { '@x/b-*': exception }).code).toBe(0);
      expect(licences(packages, { '@x/b-*': { ...exception, license: 'LGPL-3.0' } }).code).toBe(1);
      expect(licences(packages, { '@x/b-*': { ...exception, reason: '' } }).code).toBe(1);
      expect(licences(packages, { '@x/b-*': { ...exception, developmentOnly: true } }).code).toBe(1);
      expect(licences({}, { y: exception })).toEqual({
        code: 1,
        told: expect.stringContaining('y is not needed'),
      });
    });
  });

  describe('known holes', () => {
    const hole = (severity: string) => ({
      vulnerabilities: {
        x: {
          via: [{ url: 'https://example.org/GHSA-1', name: 'x', title: 'A hole', severity, range: '<2' }],
        },
        // Only what hangs on the hole: told once, where it is.
        y: { via: ['x'] },
      },
    });

    it.each(['high', 'critical'])('fail when they are %s', (severity) => {
      const { code, told } = run('audit.js', hole(severity));
      expect({ code, told }).toEqual({
        code: 1,
        told: `x <2: A hole (${severity}, https://example.org/GHSA-1).\n`,
      });
    });

    it('are let go when they are less, or none', () => {
      expect(run('audit.js', hole('moderate')).code).toBe(0);
      expect(run('audit.js', { vulnerabilities: {} }).code).toBe(0);
    });

    it('are not known where the registry cannot be asked: said in a line', () => {
      const refused = { message: '405 Method Not Allowed', statusCode: 405, error: { summary: '' } };
      expect(run('audit.js', refused)).toEqual({
        code: 0,
        told: 'npm audit could not be asked: 405 Method Not Allowed\n',
      });
    });
  });
});
