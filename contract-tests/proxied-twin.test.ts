/** The twin cannot drift from the description: behind this proxy, every departure is a 500. */
import { asTests } from './as-tests.js';
import { description } from './oracle.js';
import { serverChecks } from './suite.js';
import { twinTarget } from './targets/twin.js';

const target = twinTarget(process.env.PROXIED_TWIN_URL ?? '', description, { proxied: true });
asTests(serverChecks, target, ['R5.body', 'M5.query-server', 'R9.body', 'B5.400-InvalidParameter']);
