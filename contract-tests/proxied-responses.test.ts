/** A canary for every rule: a validating proxy stops each answer that breaks it, and lets each good one pass. */
import { asTests } from './suite/as-tests.js';
import { proxyChecks } from './suite/suite.js';
import { answersTarget } from './suite/targets/scripted-responses.js';
import { description } from './suite/validators/oracle.js';

asTests(proxyChecks, answersTarget(process.env.PROXIED_ANSWERS_URL ?? '', description));
