#!/usr/bin/env node
'use strict';
// The door of the command line: refuses an old Node.js and a missing build in a sentence each.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const major = Number(process.versions.node.split('.')[0]);
const entry = join(__dirname, '..', 'dist', 'src', 'cli.js');
const local = join(__dirname, '..', 'node_modules', '.bin', 'node');

if (major >= 24) {
  if (!existsSync(entry)) {
    process.stderr.write('upline: not built yet. Run "npm ci" (or "npm run build") in the project first.\n');
    process.exit(1);
  }
  require(entry);
} else if (existsSync(local)) {
  // An older Node.js on the path: go on under the one that came with the packages.
  const { spawn } = require('node:child_process');
  const child = spawn(local, [__filename, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
} else {
  process.stderr.write(
    `upline: needs Node.js 24 or newer, this is ${process.versions.node}. Install Node.js 24, or run "npm ci" on Linux.\n`,
  );
  process.exit(1);
}
