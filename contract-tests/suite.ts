/** The whole suite, as plain lists: see README.md for the catalogue. */
import { type Check, type CheckResult, runChecks } from './check.js';
import { answerChecks, plainPage } from './checks/answers.js';
import { bodySizeCheck } from './checks/body-size.js';
import { clientChecks } from './checks/client.js';
import { countChecks } from './checks/counts.js';
import { bound, type DescriptionCheck } from './checks/description-check.js';
import { operationChecks } from './checks/description-operation.js';
import { parameterChecks } from './checks/description-parameters.js';
import { responseChecks } from './checks/description-responses.js';
import { schemaChecks } from './checks/description-schemas.js';
import { validityChecks } from './checks/description-validity.js';
import { vectorChecks } from './checks/description-vectors.js';
import { errorChecks } from './checks/errors.js';
import { exampleChecks } from './checks/examples.js';
import { filterChecks } from './checks/filters.js';
import { deviationChecks } from './checks/mock-deviations.js';
import { otherRequestChecks } from './checks/other-requests.js';
import { pageChecks } from './checks/pages.js';
import { requestChecks } from './checks/requests.js';
import { responseVectorChecks } from './checks/response-vectors.js';
import { signInChecks } from './checks/sign-in.js';
import type { Target } from './target.js';

/**
 * What any server is asked: a mock, the twin, or a server of somebody. Those that judge what the others have seen come
 * last.
 */
export const serverChecks: readonly Check[] = [
  plainPage,
  ...pageChecks,
  ...filterChecks,
  ...requestChecks,
  ...signInChecks,
  ...otherRequestChecks,
  ...exampleChecks,
  ...deviationChecks,
  ...clientChecks,
  ...answerChecks,
  ...errorChecks,
  ...countChecks,
  bodySizeCheck,
];

/** What a validating proxy must stop or let pass, for a target of `answersTarget`. */
export const proxyChecks: readonly Check[] = responseVectorChecks;

const ofDescription: readonly DescriptionCheck[] = [
  ...operationChecks,
  ...parameterChecks,
  ...responseChecks,
  ...schemaChecks,
  ...validityChecks,
  ...vectorChecks,
];

/** A description judged by the facts, without a server: the target that they are run on is not asked anything. */
export function descriptionChecks(description: object): readonly Check[] {
  return ofDescription.map((check) => bound(check, description));
}

/** Runs `descriptionChecks`. */
export function judgeDescription(
  description: object,
  options: { untilFirst?: boolean } = {},
): Promise<CheckResult[]> {
  return runChecks(descriptionChecks(description), nobody(description), options);
}

/** Everything: the description by itself, then a target judged by it. */
export function suite(description: object): readonly Check[] {
  return [...descriptionChecks(description), ...proxyChecks, ...serverChecks];
}

/** Stands for a target where none is asked. */
function nobody(description: object): Target {
  const ids = { project_id: '', instance_id: '', vpc_channel_id: '' };
  const send = () => Promise.reject(new Error('there is nobody to ask'));
  return { kind: 'mock', name: 'nobody', description, ids, path: '', exchanges: [], send };
}
