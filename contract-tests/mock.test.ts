import { asTests } from './suite/as-tests.js';
import { serverChecks } from './suite/suite.js';
import { mockTarget } from './suite/targets/mock.js';
import { description } from './suite/validators/oracle.js';

asTests(serverChecks, mockTarget(process.env.MOCK_URL ?? '', description));
