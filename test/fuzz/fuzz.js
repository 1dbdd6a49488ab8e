'use strict';
// npm run fuzz -- [--minutes N] [--seed N]: the fuzzing specs of npm test with a time instead of a number of runs, and
// with a seed drawn anew, which every failure names.
const { spawnSync } = require('node:child_process');
const { join } = require('node:path');
const { parseArgs } = require('node:util');

const USAGE = 'npm run fuzz -- [--minutes N] [--seed N] [http|readers]';
const PARTS = ['http', 'readers'];

/** What is wrong with what was typed; null when nothing is. */
function mistakeIn({ values, positionals }) {
  if (!(Number(values.minutes) > 0)) return '--minutes takes a number above 0.';
  if (values.seed !== undefined && !/^\d{1,10}$/.test(values.seed))
    return '--seed takes the number that a failure named.';
  const unknown = positionals.find((part) => !PARTS.includes(part));
  return unknown === undefined ? null : `"${unknown}" is not understood.`;
}

function read() {
  const typed = parseArgs({
    allowPositionals: true,
    options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } },
  });
  const mistake = mistakeIn(typed);
  if (mistake !== null) throw new TypeError(mistake);
  return typed;
}

/** The exit code of the specs. */
function fuzz({ values, positionals }) {
  const root = join(__dirname, '..', '..');
  const parts = positionals.length > 0 ? positionals : PARTS;
  // One part after the other, each with all of the time: what is slow then is slow by itself.
  const { status } = spawnSync(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--runInBand',
      '--verbose',
      ...parts.map((part) => `test/fuzz/${part}.spec.ts`),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        UPLINE_FUZZ_MINUTES: values.minutes,
        ...(values.seed !== undefined && { UPLINE_FUZZ_SEED: values.seed }),
      },
    },
  );
  return status ?? 1;
}

let typed;
try {
  typed = read();
} catch (cause) {
  console.error(`${cause.message}\n${USAGE}`);
}
process.exitCode = typed === undefined ? 2 : fuzz(typed);
