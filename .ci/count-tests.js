'use strict';
// "PASSED FAILED" from jest's JSON report and the exit code of the test command. A test file that does not load is a
// failure, and so are a report that is missing and an exit code that the report does not explain.
const { readFileSync } = require('node:fs');

const [report, exitCode] = process.argv.slice(2);

function count() {
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return [0, 1];
  }
  const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = results;
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return [passed, failed === 0 && (exitCode !== '0' || passed === 0) ? 1 : failed];
}

console.log(count().join(' '));
