import { asTests } from './as-tests.js';
import { description } from './oracle.js';
import { serverChecks } from './suite.js';
import { twinTarget } from './targets/twin.js';

// The client refuses a bad parameter before it is sent.
asTests(serverChecks, twinTarget(process.env.TWIN_URL ?? '', description), ['B5.400-InvalidParameter']);
