import { asTests } from './as-tests.js';
import { description } from './oracle.js';
import { serverChecks } from './suite.js';
import { mockTarget } from './targets/mock.js';

asTests(serverChecks, mockTarget(process.env.MOCK_URL ?? '', description));
