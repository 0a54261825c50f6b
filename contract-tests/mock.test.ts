import { asTests } from './suite/as-tests.js';
import { examples } from './suite/facts/examples.js';
import { memberFields } from './suite/facts/member-fields.js';
import { serverChecks } from './suite/suite.js';
import { mockTarget } from './suite/targets/mock.js';
import { description } from './suite/validators/oracle.js';

/** An added field may be in no example of a page. The fake shows it then. */
const inExamples = JSON.stringify(examples);
const notShown = Object.keys(memberFields)
  .filter((name) => !inExamples.includes(`"${name}":`))
  .map((name) => `S4.VpcMemberInfo.${name}`);

asTests(serverChecks, mockTarget(process.env.MOCK_URL ?? '', description), notShown);
