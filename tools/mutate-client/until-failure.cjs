/** Runs test files until one fails: a mutant needs no more. Jest's own `bail` would end the process, which is Stryker's. */
const { default: TestRunner } = require('jest-runner');

module.exports = class UntilFailure extends TestRunner {
  runTests(tests, watcher, options) {
    this.on('test-file-success', ([, { numFailingTests }]) => {
      if (numFailingTests > 0) watcher.setState({ interrupted: true });
    });
    return super.runTests(tests, watcher, options);
  }
};
