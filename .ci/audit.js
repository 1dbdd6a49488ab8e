'use strict';
// npm audit over what ships; a finding of high or critical fails, unless .ci/audit-exceptions.json says why not and
// until when. A registry without an audit endpoint (a mirror inside a company) is told in a line and fails nothing.
const { spawnSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const FAILING = ['high', 'critical'];

/**
 * Advisories that fail, each as a sentence.
 * @param report what "npm audit --json" printed
 * @param {{ id: string, reason: string, until: string }[]} exceptions by the advisory's address
 * @param {string} today 2026-11-05
 * @returns {string[]}
 */
function findingsOf(report, exceptions, today) {
  const advisories = Object.values(report.vulnerabilities).flatMap(({ via }) =>
    via.filter((one) => typeof one === 'object' && FAILING.includes(one.severity)),
  );
  const sentences = advisories.flatMap(({ url, name, title, severity, range }) => {
    const exception = exceptions.find(({ id }) => id === url);
    if (exception && exception.reason && exception.until >= today) return [];
    const late = exception ? ` Its exception ended on ${exception.until}.` : '';
    return [`${name} ${range}: ${title} (${severity}, ${url}).${late}`];
  });
  return [...new Set(sentences)].sort();
}

/** For tests: a file instead of npm. */
function ask([file]) {
  if (file !== undefined) return readFileSync(file, 'utf8');
  const words = ['audit', '--omit=dev', '--audit-level=high', '--json'];
  return spawnSync('npm', words, { cwd: join(__dirname, '..'), encoding: 'utf8' }).stdout;
}

function main(words) {
  let report;
  try {
    report = JSON.parse(ask(words));
  } catch {
    console.error('npm audit gave no report.');
    return 1;
  }
  if (report.vulnerabilities === undefined) {
    console.log(
      `npm audit could not be asked: ${report.message ?? report.error?.summary ?? 'no reason given'}`,
    );
    return 0;
  }
  const exceptions = JSON.parse(readFileSync(join(__dirname, 'audit-exceptions.json'), 'utf8'));
  const findings = findingsOf(report, exceptions, new Date().toISOString().slice(0, 10));
  for (const finding of findings) console.error(finding);
  if (findings.length === 0) console.log('npm audit found nothing high or critical in what ships.');
  return findings.length === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
