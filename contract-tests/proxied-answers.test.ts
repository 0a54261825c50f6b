/** A canary for every rule: a validating proxy stops each answer that breaks it, and lets each good one pass. */
import { asTests } from './as-tests.js';
import { description } from './oracle.js';
import { proxyChecks } from './suite.js';
import { answersTarget } from './targets/answers.js';

asTests(proxyChecks, answersTarget(process.env.PROXIED_ANSWERS_URL ?? '', description));
