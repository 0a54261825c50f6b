/** The whole suite, as plain lists: see README.md for the catalogue. */
import { type Check, type CheckResult, runChecks } from './check.js';
import { authenticationChecks } from './checks/authentication.js';
import { bodySizeCheck } from './checks/body-size.js';
import { clientChecks } from './checks/client.js';
import { countChecks } from './checks/counts.js';
import { bound, type DescriptionCheck } from './checks/description-check.js';
import { operationChecks } from './checks/description-operation.js';
import { parameterChecks } from './checks/description-parameters.js';
import { documentedResponseChecks } from './checks/description-responses.js';
import { schemaChecks } from './checks/description-schemas.js';
import { validityChecks } from './checks/description-validity.js';
import { vectorChecks } from './checks/description-vectors.js';
import { errorChecks } from './checks/errors.js';
import { exampleChecks } from './checks/examples.js';
import { filterChecks } from './checks/filters.js';
import { deviationChecks } from './checks/mock-deviations.js';
import { otherRequestChecks } from './checks/other-requests.js';
import { pageRangeCheck } from './checks/page-range.js';
import { pageChecks } from './checks/pages.js';
import { requestChecks } from './checks/requests.js';
import { responseVectorChecks } from './checks/response-vectors.js';
import { plainPage, responseChecks } from './checks/responses.js';
import type { Target } from './target.js';

/**
 * The checks of a server: a mock, the fake or a live server. The checks from `responseChecks` on validate the responses
 * that earlier checks have recorded, so they must stay last.
 */
export const serverChecks: readonly Check[] = [
  plainPage,
  ...pageChecks,
  ...filterChecks,
  ...requestChecks,
  ...authenticationChecks,
  ...otherRequestChecks,
  ...exampleChecks,
  ...deviationChecks,
  ...clientChecks,
  ...responseChecks,
  ...errorChecks,
  ...countChecks,
  pageRangeCheck,
  bodySizeCheck,
];

/** Which responses a validating proxy must reject or pass on, for a target of `scriptedTarget`. */
export const proxyChecks: readonly Check[] = responseVectorChecks;

const ofDescription: readonly DescriptionCheck[] = [
  ...operationChecks,
  ...parameterChecks,
  ...documentedResponseChecks,
  ...schemaChecks,
  ...validityChecks,
  ...vectorChecks,
];

/** A description compared with the facts. These checks send no request to the target. */
export function descriptionChecks(description: object): readonly Check[] {
  return ofDescription.map((check) => bound(check, description));
}

/** Runs `descriptionChecks`. */
export function validateDescription(
  description: object,
  options: { untilFirst?: boolean } = {},
): Promise<CheckResult[]> {
  return runChecks(descriptionChecks(description), noTarget(description), options);
}

/** All checks: first those of the description, then those of a target. */
export function suite(description: object): readonly Check[] {
  return [...descriptionChecks(description), ...proxyChecks, ...serverChecks];
}

/** A placeholder for checks that send no request; `send` rejects. */
function noTarget(description: object): Target {
  const ids = { project_id: '', instance_id: '', vpc_channel_id: '' };
  const send = () => Promise.reject(new Error('there is no server to send to'));
  return { kind: 'mock', name: 'none', description, ids, path: '', recorded: [], send };
}
