/** A canary for every rule: a validating proxy rejects each response that breaks it, and passes on each valid one. */
import { asTests } from './suite/as-tests.js';
import { proxyChecks } from './suite/suite.js';
import { scriptedTarget } from './suite/targets/scripted-responses.js';
import { description } from './suite/validators/oracle.js';

asTests(proxyChecks, scriptedTarget(process.env.PROXIED_RESPONSES_URL ?? '', description));
