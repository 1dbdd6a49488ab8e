'use strict';
// Whether dist/ is the build of the sources that lie beside it. `fresh` exits 1 when it is not; `stamp` says that it is.
const { createHash } = require('node:crypto');
const { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } = require('node:fs');
const { join, relative } = require('node:path');

const DIRECTORIES = ['src', 'migrations', 'bench', 'web'];
const SOURCE = /\.(m?tsx?|json|css|html|svg)$/;
const FILES = ['tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];

const stampOf = (root) => join(root, 'dist', '.built-from');

/** True also where a build was put up without its sources. */
function isFresh(root) {
  if (!existsSync(join(root, 'src'))) return true;
  const stamp = statSync(stampOf(root), { throwIfNoEntry: false });
  if (!stamp) return false;
  const { files, newestMs } = sourcesOf(root);
  // Copying a checkout or switching branches gives files new times without changing them, so times alone prove nothing.
  if (newestMs < stamp.mtimeMs) return true;
  if (readFileSync(stampOf(root), 'utf8') !== digest(root, files)) return false;
  try {
    utimesSync(stampOf(root), new Date(), new Date());
  } catch {
    // Somebody else's checkout: the next command looks at the contents again.
  }
  return true;
}

function stamp(root) {
  writeFileSync(stampOf(root), digest(root, sourcesOf(root).files));
}

/** Every source that is compiled, and when the newest of them, or a directory's list of them, was changed. */
function sourcesOf(root) {
  const files = FILES.map((file) => join(root, file)).filter((file) => existsSync(file));
  let newestMs = Math.max(...files.map((file) => statSync(file).mtimeMs));
  const walk = (directory) => {
    newestMs = Math.max(newestMs, statSync(directory).mtimeMs);
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (SOURCE.test(entry.name) && !entry.name.endsWith('.spec.ts')) {
        files.push(path);
        newestMs = Math.max(newestMs, statSync(path).mtimeMs);
      }
    }
  };
  for (const directory of DIRECTORIES) if (existsSync(join(root, directory))) walk(join(root, directory));
  return { files: files.sort(), newestMs };
}

function digest(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)} ${content.length}\n`).update(content);
  }
  return `${hash.digest('hex')}\n`;
}

module.exports = { isFresh };

if (require.main === module) {
  const root = join(__dirname, '..');
  if (process.argv[2] === 'stamp') stamp(root);
  else process.exitCode = isFresh(root) ? 0 : 1;
}
