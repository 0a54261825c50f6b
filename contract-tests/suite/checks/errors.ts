/** S5: which error a request gets: over all errors that the checks have seen, and those of `causes.ts`. */
import type { Check } from '../check.js';
import type { RecordedResponse, Target } from '../target.js';
import { isNode } from '../validators/document.js';
import { responseChecks, sendEach } from './responses.js';
import { type ExpectedError, errorsSeen } from './seen.js';
import { failEach, orOf } from './send.js';
import { everywhereBut } from './target-kinds.js';

const pointer = '/components/schemas/ErrorMsg';

/** Errors with the status that is due: those with another one are another error. */
function errorsAsExpected(
  target: Target,
): [response: RecordedResponse, due: ExpectedError, body: Record<string, unknown>][] {
  return errorsSeen(target).flatMap(([response, due]) => {
    const { status, body } = response;
    return due.statuses.includes(status) && isNode(body) ? [[response, due, { ...body }]] : [];
  });
}

function wordCheck(field: 'error_code' | 'error_msg', word: 'code' | 'text', title: string): Check {
  return {
    id: `S5.${word}`,
    title,
    pointer: `${pointer}/properties/${field}`,
    ...everywhereBut({
      mock: 'it has one example for each status: see S5.first-example',
      server: 'nothing published says which words each request gets',
    }),
    async run(target) {
      await sendEach(target);
      failEach(
        errorsAsExpected(target).flatMap(([response, due, { [field]: found }]) => {
          // What is no text breaks the schema.
          if (due[word] === undefined || found === due[word] || typeof found !== 'string') return [];
          const message = `${field} is ${JSON.stringify(found)}, due is ${JSON.stringify(due[word])}`;
          return [{ flaw: String(due[word]), message, response }];
        }),
      );
    },
  };
}

export const errorChecks: readonly Check[] = [
  {
    id: 'S5.status',
    title: 'Every error has the status that its request deserves',
    pointer: '/components/responses',
    ...everywhereBut(),
    async run(target) {
      await sendEach(target);
      failEach(
        errorsSeen(target)
          .filter(([{ status }, { statuses }]) => !statuses.includes(status))
          .map(([response, { statuses }]) => {
            const due = orOf(statuses);
            const { status, text } = response;
            const message = `expected ${due}, got ${status} ${text.slice(0, 160)}`;
            return { flaw: `${due} ${status}`, message, response };
          }),
      );
    },
  },
  wordCheck('error_code', 'code', 'Every error has the code of its cause'),
  wordCheck(
    'error_msg',
    'text',
    'Every error says in words what its cause is, and names the parameter or id',
  ),
  {
    id: 'S5.request-id',
    title: 'A request_id in an error is that of the header X-Request-Id',
    pointer: `${pointer}/properties/request_id`,
    ...everywhereBut({ mock: 'its examples are made beforehand' }),
    needs: responseChecks.filter(({ id }) => id === 'S3.error'),
    async run(target) {
      await sendEach(target);
      failEach(
        errorsAsExpected(target).flatMap(([response, , { request_id }]) => {
          const header = response.headers.get('x-request-id');
          if (typeof request_id !== 'string' || request_id === header) return [];
          return [{ flaw: 'another', message: `it is ${request_id}, and ${header} in the header`, response }];
        }),
      );
    },
  },
];
