import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ROOT = join(__dirname, '..', '..');
const BUILDING = join(ROOT, 'node_modules', '.cache', 'upline-building');
const LONGEST_BUILD_MS = 180_000;

let built: Promise<string> | undefined;

/**
 * The built command line, for tests that start processes. "npm test" has built it; started in another way, a test
 * builds it when the sources are newer, and the other test workers wait. A test file looks once.
 */
export function builtUpline(): Promise<string> {
  return (built ??= lookOrBuild());
}

async function lookOrBuild(): Promise<string> {
  while (!isFresh()) {
    if (!beginBuilding()) {
      await sleep(200);
      continue;
    }
    try {
      execFileSync('npm', ['run', 'build', '--silent'], { cwd: ROOT, stdio: 'pipe' });
    } finally {
      rmSync(BUILDING, { recursive: true, force: true });
    }
  }
  return join(ROOT, 'dist', 'src', 'cli.js');
}

function isFresh(): boolean {
  try {
    execFileSync(process.execPath, [join(ROOT, 'bin', 'build-state.js'), 'fresh'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A directory can be made once: whoever makes it builds. One left behind by a killed test run is taken away. */
function beginBuilding(): boolean {
  const since = statSync(BUILDING, { throwIfNoEntry: false });
  if (since && Date.now() - since.mtimeMs > LONGEST_BUILD_MS)
    rmSync(BUILDING, { recursive: true, force: true });
  if (existsSync(BUILDING)) return false;
  try {
    mkdirSync(BUILDING);
    return true;
  } catch {
    return false;
  }
}
