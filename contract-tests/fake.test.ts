import { asTests } from './suite/as-tests.js';
import { serverChecks } from './suite/suite.js';
import { twinTarget } from './suite/targets/fake.js';
import { description } from './suite/validators/oracle.js';

// The client refuses a bad parameter before it is sent.
asTests(serverChecks, twinTarget(process.env.TWIN_URL ?? '', description), ['B5.400-InvalidParameter']);
