/**
 * Begins with the tests that stand beside the mutated file: they notice most of its mutants, and the run ends with the
 * first file of tests that does.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

module.exports = class BesideFirst extends Sequencer {
  constructor(options) {
    super(options);
    // Stryker asks for the tests related to one file, and gives its path.
    const [mutated = ''] = options.globalConfig.nonFlagArgs;
    this.beside = mutated.replace(/\.ts$/, '.test.ts');
  }

  sort(tests) {
    const isBeside = ({ path }) => path === this.beside;
    const [first, others] = [tests.filter(isBeside), tests.filter((test) => !isBeside(test))];
    return [...first, ...super.sort(others)];
  }
};
