'use strict';
const { ModuleMocker } = require('jest-mock');

/**
 * Test files run in this process's own realm, as the product does, not in a realm each. So they can share the packages
 * (see shared-packages-runtime.js): an Error or an Array of a package is one of the test's as well. What a file leaves
 * behind in the global object or the environment is taken away after it.
 */
class OneRealmEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  // No test moves timers: what waits here waits for a database, a socket or another process.
  fakeTimers = null;
  fakeTimersModern = null;
  #globals = Object.getOwnPropertyDescriptors(globalThis);
  #environment = { ...process.env };
  // Jest puts its own in its place for each file.
  #exit = process.exit;

  async setup() {}

  async teardown() {
    process.exit = this.#exit;
    for (const name of Object.keys(process.env)) if (!(name in this.#environment)) delete process.env[name];
    Object.assign(process.env, this.#environment);
    for (const key of Reflect.ownKeys(globalThis))
      if (!Object.hasOwn(this.#globals, key)) Reflect.deleteProperty(globalThis, key);
    Object.defineProperty(globalThis, 'console', this.#globals.console);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return globalThis;
  }
}

module.exports = OneRealmEnvironment;
