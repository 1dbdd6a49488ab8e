'use strict';
const { createRequire, enableCompileCache, isBuiltin } = require('node:module');
const { join } = require('node:path');
const { compileFunction, constants } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const A_PACKAGE = /^@?[a-z]/;
/** Keeps the first application's logger for all that follow, which in a process of the product's is one. */
const KEEPS_THE_FIRST = 'nestjs-pino';

/**
 * Jest loads every file anew for every test file, packages included: NestJS, TypeORM and all they need took three of
 * four seconds of a test file's time. Here packages are loaded once in a test worker, by Node itself; our own code, of
 * src/ and test/, still is each test file's own. Belongs with one-realm-environment.js.
 */
class SharedPackagesRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    const { executor } = this;
    executor.compile = (source, filename) =>
      compileFunction(source, executor.injectedModuleParameters, {
        filename,
        importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      });
  }

  requireModuleOrMock(from, name) {
    if (!A_PACKAGE.test(name) || isBuiltin(name) || name === '@jest/globals' || name === KEEPS_THE_FIRST)
      return super.requireModuleOrMock(from, name);
    return createRequire(from)(name);
  }

  // The process is the real one and keeps its own.
  installGetBuiltinModule() {}
}

enableCompileCache(join(__dirname, '..', '..', 'node_modules', '.cache', 'upline-test'));

module.exports = { default: SharedPackagesRuntime, __esModule: true };
