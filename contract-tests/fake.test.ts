import { asTests } from './suite/as-tests.js';
import { serverChecks } from './suite/suite.js';
import { fakeTarget } from './suite/targets/fake.js';
import { description } from './suite/validators/oracle.js';

// The client rejects an invalid parameter before it sends a request.
asTests(serverChecks, fakeTarget(process.env.FAKE_URL ?? '', description), ['B5.400-InvalidParameter']);
