/** S5: which error a request gets: over all errors that the checks have seen, and those of `causes.ts`. */
import type { Check } from '../check.js';
import { noSuchApi } from '../facts/error-answers.js';
import { isNode } from '../judge/document.js';
import type { Exchange, Target } from '../target.js';
import { answerChecks, askEach } from './answers.js';
import { failEach, orOf } from './asking.js';
import { everywhereBut } from './kinds.js';
import { type DueError, errorsSeen } from './seen.js';

const place = '/components/schemas/ErrorMsg';

/** Errors with the status that is due: those with another one are another error. */
function errorsAsDue(target: Target): [exchange: Exchange, due: DueError, body: Record<string, unknown>][] {
  return errorsSeen(target).flatMap(([exchange, due]) => {
    const { status, body } = exchange;
    return due.statuses.includes(status) && isNode(body) ? [[exchange, due, { ...body }]] : [];
  });
}

function wordCheck(field: 'error_code' | 'error_msg', word: 'code' | 'text', title: string): Check {
  return {
    id: `S5.${word}`,
    title,
    place: `${place}/properties/${field}`,
    ...everywhereBut({
      mock: 'it has one example for each status: see S5.first-example',
      server: 'nothing published says which words each request gets',
    }),
    async run(target) {
      await askEach(target);
      failEach(
        errorsAsDue(target).flatMap(([exchange, due, { [field]: found }]) => {
          // What is no text breaks the schema.
          if (due[word] === undefined || found === due[word] || typeof found !== 'string') return [];
          const message = `${field} is ${JSON.stringify(found)}, due is ${JSON.stringify(due[word])}`;
          return [{ flaw: String(due[word]), message, exchange }];
        }),
      );
    },
  };
}

export const errorChecks: readonly Check[] = [
  {
    id: 'S5.status',
    title: 'Every error has the status that its request deserves',
    place: '/components/responses',
    ...everywhereBut(),
    async run(target) {
      await askEach(target);
      failEach(
        errorsSeen(target)
          .filter(([{ status }, { statuses }]) => !statuses.includes(status))
          .map(([exchange, { statuses }]) => {
            const due = orOf(statuses);
            const { status, text } = exchange;
            const message = `expected ${due}, got ${status} ${text.slice(0, 160)}`;
            return { flaw: `${due} ${status}`, message, exchange };
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
    title: 'A request_id in an error is that of the header X-Request-Id, and the front gateway gives one',
    place: `${place}/properties/request_id`,
    ...everywhereBut({ mock: 'its examples are made beforehand' }),
    needs: answerChecks.filter(({ id }) => id === 'S3.error'),
    async run(target) {
      await askEach(target);
      failEach(
        errorsAsDue(target).flatMap(([exchange, { code }, { request_id }]) => {
          const header = exchange.headers.get('x-request-id');
          const missing = request_id === undefined && code === noSuchApi.code;
          // What is no text breaks the schema.
          if (!missing && (typeof request_id !== 'string' || request_id === header)) return [];
          return [
            { flaw: 'id', message: `request_id is ${request_id}, and ${header} in the header`, exchange },
          ];
        }),
      );
    },
  },
];
