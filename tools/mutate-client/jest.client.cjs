/** The unit tests that Stryker runs against each mutant of the client's code. */
const { globalSetup, globalTeardown, ...shared } = require('../../package.json').jest;

/** Thousands of random paginations: ten seconds for each mutant, and another set of tests in each run. */
const tooSlow = ['/list\\.model\\.test\\.ts$'];
/** What is not mutated is not tested either; the types are tested by the compiler. */
const elsewhere = ['/src/cli/', '/src/testing/', '/src/types\\.test\\.ts$'];

module.exports = {
  ...shared,
  rootDir: '../..',
  roots: ['<rootDir>/src'],
  runner: '<rootDir>/tools/mutate-client/until-failure.cjs',
  testSequencer: '<rootDir>/tools/mutate-client/beside-first.cjs',
  testPathIgnorePatterns: [...tooSlow, ...elsewhere],
};
