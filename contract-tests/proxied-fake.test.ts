/** The fake behind a validating proxy, which responds with 500 to every departure from the description. */
import { asTests } from './suite/as-tests.js';
import { serverChecks } from './suite/suite.js';
import { fakeTarget } from './suite/targets/fake.js';
import { description } from './suite/validators/oracle.js';

const target = fakeTarget(process.env.PROXIED_FAKE_URL ?? '', description, { proxied: true });
asTests(serverChecks, target, ['R5.body', 'M5.query-server', 'R9.body', 'B5.400-InvalidParameter']);
