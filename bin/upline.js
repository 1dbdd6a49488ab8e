#!/usr/bin/env node
'use strict';
// The door of the command line: refuses an old Node.js and a missing or outdated build in a sentence each.
const { existsSync } = require('node:fs');
const { constants } = require('node:os');
const { join } = require('node:path');
const { isFresh } = require('./build-state');

const root = join(__dirname, '..');
const entry = join(root, 'dist', 'src', 'cli.js');
const local = join(root, 'node_modules', '.bin', 'node');
const major = Number(process.versions.node.split('.')[0]);

if (major >= 24) open();
else if (existsSync(local)) goOnUnder(local);
else {
  refuse(
    `Upline needs Node.js 24 or newer; this is ${process.versions.node}. Install Node.js 24, or run "npm ci" on Linux.`,
  );
}

function open() {
  if (!existsSync(entry))
    refuse('Upline is not built yet. Run "npm ci", or "npm run build", in its directory first.');
  else if (!isFresh(root))
    refuse('The sources of Upline have changed since they were built. Run "npm run build" first.');
  else {
    // Spares reading the same JavaScript anew at each command; where it cannot be kept, nothing is lost.
    require('node:module').enableCompileCache(join(root, 'node_modules', '.cache', 'upline'));
    require(entry);
  }
}

/** An older Node.js on the path: go on under the one that came with the packages. */
function goOnUnder(node) {
  const { spawn } = require('node:child_process');
  const child = spawn(node, [__filename, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
