/** The fake cannot drift from the description: behind this proxy, every departure is a 500. */
import { asTests } from './suite/as-tests.js';
import { serverChecks } from './suite/suite.js';
import { fakeTarget } from './suite/targets/fake.js';
import { description } from './suite/validators/oracle.js';

const target = fakeTarget(process.env.PROXIED_FAKE_URL ?? '', description, { proxied: true });
asTests(serverChecks, target, ['R5.body', 'M5.query-server', 'R9.body', 'B5.400-InvalidParameter']);
