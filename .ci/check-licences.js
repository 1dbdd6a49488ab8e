'use strict';
// Whether every package of the lock may be used: node .ci/check-licences.js [LOCK [RULES]]. What ships and what only
// builds and tests have a list each; a package that names no licence, or another, needs an exception with a reason.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');

/**
 * Whether an SPDX expression is met by licences of the list: of "A OR B" one, of "A AND B" both.
 * @param {string} expression
 * @param {ReadonlySet<string>} allowed
 * @returns {boolean}
 */
function isAllowed(expression, allowed) {
  const bare = expression.trim().replace(/^\((.*)\)$/, '$1');
  // Nested brackets are met nowhere and are not read: such a package needs an exception.
  if (/[()]/.test(bare)) return false;
  return bare
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((licence) => allowed.has(licence.trim())));
}

/** `@x/binding-*` stands for all that begin so. @returns {string | undefined} the exception's key */
function exceptionFor(name, exceptions) {
  return Object.keys(exceptions).find((key) =>
    key.endsWith('*') ? name.startsWith(key.slice(0, -1)) : name === key,
  );
}

/** @returns {string[]} a sentence for each package that may not be used, and for each exception that is not needed */
function mistakesOf(lock, rules) {
  const ships = new Set(rules.ships);
  const development = new Set([...rules.ships, ...rules.developmentAlso]);
  const unused = new Set(Object.keys(rules.exceptions));
  const mistakes = [];
  for (const [path, { version, license, dev = false, link = false }] of Object.entries(lock.packages)) {
    if (path === '' || link) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const allowed = dev ? development : ships;
    if (typeof license === 'string' && isAllowed(license, allowed)) continue;
    const key = exceptionFor(name, rules.exceptions);
    if (key !== undefined) {
      unused.delete(key);
      const { license: known, developmentOnly = false, reason } = rules.exceptions[key];
      if (known === (license ?? null) && (dev || !developmentOnly) && reason) continue;
    }
    const what = license === undefined ? 'names no licence' : `is under ${JSON.stringify(license)}`;
    mistakes.push(
      `${name} ${version} ${what}, which is not allowed for what ${dev ? 'builds or tests' : 'ships'}.`,
    );
  }
  for (const name of unused) mistakes.push(`The exception for ${name} is not needed any more; take it out.`);
  return [...new Set(mistakes)].sort();
}

const [lockFile = join(ROOT, 'package-lock.json'), rulesFile = join(__dirname, 'licences.json')] =
  process.argv.slice(2);
const lock = JSON.parse(readFileSync(lockFile, 'utf8'));
const mistakes = mistakesOf(lock, JSON.parse(readFileSync(rulesFile, 'utf8')));
for (const mistake of mistakes) console.error(mistake);
if (mistakes.length === 0)
  console.log(`${Object.keys(lock.packages).length - 1} packages, all licences allowed.`);
process.exitCode = mistakes.length === 0 ? 0 : 1;
