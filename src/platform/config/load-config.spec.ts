import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '.';

const NOTHING = '/nonexistent';

function refusal(environment: Record<string, string>, directory = NOTHING): string {
  try {
    loadConfig(environment, directory);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
}

describe('the environment', () => {
  it.each([
    ['UPLINE_DEMO', 'perhaps', 'UPLINE_DEMO (demo) must be on or off, not "perhaps".'],
    ['PORT', 'abc', 'PORT (port) must be a whole number from 0 to 65535, not "abc".'],
    ['PORT', '65536', 'PORT (port) must be a whole number from 0 to 65535, not "65536".'],
    ['PORT', '1e3', 'PORT (port) must be a whole number from 0 to 65535, not "1e3".'],
    ['UPLINE_FIRST_PERIOD', '2026-13', 'UPLINE_FIRST_PERIOD (firstPeriod) must be a month like 2026-10, not'],
    ['UPLINE_TIME_ZONE', 'Mars', 'must be a time zone like Europe/Istanbul or UTC, not "Mars".'],
    ['UPLINE_APPROVAL', 'none', 'must be two or single, not "none".'],
  ])('%s=%s is told in a sentence of ours', (name, value, sentence) => {
    expect(refusal({ [name]: value })).toContain(sentence);
  });

  it.each(['0', '2', '100', 'loopback', '10.0.0.0/8', 'loopback, 192.0.2.7', '::1', 'fd00::/8'])(
    'UPLINE_TRUST_PROXY=%s is taken',
    (value) => {
      const { trustProxy } = loadConfig({ UPLINE_TRUST_PROXY: value }, NOTHING);
      expect(trustProxy).toBe(/^\d+$/.test(value) ? Number(value) : value);
    },
  );

  it.each([
    'true',
    'nginx',
    '-1',
    '1.5',
    '10.0.0.0/33',
    '10.0.0.0/0',
    '10.0.0.0/8/8',
    'loopback,',
    '::1%eth0',
  ])('UPLINE_TRUST_PROXY=%s is not', (value) => {
    expect(refusal({ UPLINE_TRUST_PROXY: value })).toContain(
      `UPLINE_TRUST_PROXY (trustProxy) must be a number of proxies, or addresses like "loopback, 10.0.0.0/8", not "${value}".`,
    );
  });

  it.each(['postgresql://ann:50%@host/upline', 'postgresql://ann:%FF@host/upline', 'mysql://ann:50@host/x'])(
    'DATABASE_URL=%s is refused without showing the password',
    (url) => {
      const sentence = refusal({ DATABASE_URL: url });
      expect(sentence).toContain('DATABASE_URL (databaseUrl) must be like postgresql://');
      expect(sentence).toContain('%25');
      expect(sentence).not.toContain('ann');
    },
  );

  it('names everything that is wrong', () => {
    expect(refusal({ PORT: 'x', UPLINE_DEMO: 'y' })).toMatch(/PORT .*\. UPLINE_DEMO .*\.$/);
  });
});

describe('upline.yaml', () => {
  let directory: string;
  beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'upline-config-'))));
  afterEach(() => rmSync(directory, { recursive: true }));

  const told = (text: string): string => {
    writeFileSync(join(directory, 'upline.yaml'), text);
    return refusal({}, directory);
  };

  it.each([
    ['dataDir:', 'UPLINE_DATA_DIR (dataDir) must be the path of a directory, not empty.'],
    ['port:', 'PORT (port) must be a whole number from 0 to 65535, not empty.'],
    ['demo: [1]', 'UPLINE_DEMO (demo) must be on or off, not [1].'],
    ['prot: 80', 'upline.yaml: unknown key prot; there are databaseUrl, ownerDatabaseUrl, dataDir, port,'],
    ['- port', 'upline.yaml must hold keys and values, like "port: 3000".'],
  ])('%j', (text, sentence) => {
    expect(told(text)).toContain(sentence);
  });

  it('that is no YAML is told by its place, never by its text', () => {
    const sentence = told('port: 3000\ndatabaseUrl: "postgresql://ann:secret@host/x\n');
    expect(sentence).toMatch(
      /upline\.yaml is not valid YAML at line \d+, column \d+; it holds keys and values/,
    );
    expect(sentence).not.toContain('secret');
  });

  it('is a file', () => {
    expect(refusal({ UPLINE_CONFIG: directory })).toContain(`${directory} is a directory; name a file.`);
  });

  it('has numbers as they are', () => {
    writeFileSync(
      join(directory, 'upline.yaml'),
      'port: 80\ntrustProxy: 1\ndemo: off\nrequestsPerMinute: 5\n',
    );
    expect(loadConfig({}, directory)).toMatchObject({ port: 80, trustProxy: 1, demo: false });
  });
});
