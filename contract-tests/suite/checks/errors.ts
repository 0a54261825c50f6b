/** S5: which error each request gets, validated on all recorded errors and those of `causes.ts`. */
import type { Check } from '../check.js';
import { noSuchApi } from '../facts/error-responses.js';
import type { RecordedResponse, Target } from '../target.js';
import { isNode } from '../validators/document.js';
import { responseChecks, sendEach } from './responses.js';
import { type ExpectedError, errorsSeen } from './seen.js';
import { failEach, orOf } from './send.js';
import { everywhereBut } from './target-kinds.js';

const pointer = '/components/schemas/ErrorMsg';

/** Errors with the expected status. The texts of errors with another status are not compared. */
function errorsAsExpected(
  target: Target,
): [response: RecordedResponse, expected: ExpectedError, body: Record<string, unknown>][] {
  return errorsSeen(target).flatMap(([response, expected]) => {
    const { status, body } = response;
    return expected.statuses.includes(status) && isNode(body) ? [[response, expected, { ...body }]] : [];
  });
}

function fieldCheck(field: 'error_code' | 'error_msg', part: 'code' | 'text', title: string): Check {
  return {
    id: `S5.${part}`,
    title,
    pointer: `${pointer}/properties/${field}`,
    ...everywhereBut({
      mock: 'it has one example for each status: see S5.first-example',
      server: 'the codes and texts of each request are not published',
    }),
    async run(target) {
      await sendEach(target);
      failEach(
        errorsAsExpected(target).flatMap(([response, expected, { [field]: found }]) => {
          // Values of another type are left to S4.
          if (expected[part] === undefined || found === expected[part] || typeof found !== 'string')
            return [];
          const message = `${field} is ${JSON.stringify(found)}, expected ${JSON.stringify(expected[part])}`;
          return [{ flaw: String(expected[part]), message, response }];
        }),
      );
    },
  };
}

export const errorChecks: readonly Check[] = [
  {
    id: 'S5.status',
    title: 'Every error has the status of its cause',
    pointer: '/components/responses',
    ...everywhereBut(),
    async run(target) {
      await sendEach(target);
      failEach(
        errorsSeen(target)
          .filter(([{ status }, { statuses }]) => !statuses.includes(status))
          .map(([response, { statuses }]) => {
            const list = orOf(statuses);
            const { status, text } = response;
            const message = `expected ${list}, received ${status} ${text.slice(0, 160)}`;
            return { flaw: `${list} ${status}`, message, response };
          }),
      );
    },
  },
  fieldCheck('error_code', 'code', 'Every error has the code of its cause'),
  fieldCheck('error_msg', 'text', 'Every error_msg describes the cause, and names the parameter or id'),
  {
    id: 'S5.request-id',
    title: 'request_id in an error equals the header X-Request-Id; the front gateway sends both',
    pointer: `${pointer}/properties/request_id`,
    ...everywhereBut({ mock: 'its examples are fixed' }),
    needs: responseChecks.filter(({ id }) => id === 'S3.error'),
    async run(target) {
      await sendEach(target);
      failEach(
        errorsAsExpected(target).flatMap(([response, { code }, { request_id }]) => {
          const header = response.headers.get('x-request-id');
          const missing = request_id === undefined && code === noSuchApi.code;
          // A request_id that is no text is a violation of the schema, which S4 tests.
          if (!missing && (typeof request_id !== 'string' || request_id === header)) return [];
          return [
            { flaw: 'id', message: `request_id is ${request_id}, X-Request-Id is ${header}`, response },
          ];
        }),
      );
    },
  },
];
