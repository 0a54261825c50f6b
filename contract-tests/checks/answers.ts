/** S1 to S6: status, media type, headers, body and errors of an answer, each by itself. */
import { type Check, NotCheckable } from '../check.js';
import { responses } from '../facts/responses.js';
import type { Aspect } from '../judge/answer-judge.js';
import type { Call, Exchange, Target } from '../target.js';
import { pathOf } from '../targets/http-target.js';
import { ask, expectDocumented, expectStatus, fail } from './asking.js';
import { firstExample } from './expectations.js';
import { everywhereBut, onStatic } from './kinds.js';

/** The answers that any server gives when it is asked for them, and how to ask. */
const answers: Readonly<Record<string, (target: Target) => Call>> = {
  page: () => ({}),
  'small-page': () => ({ query: 'limit=1' }),
  'empty-page': () => ({ query: 'offset=1000000' }),
  'bad-parameter': () => ({ query: 'limit=abc' }),
  'no-token': () => ({ headers: { 'X-Auth-Token': undefined } }),
  'unknown-instance': ({ ids }) => ({ path: pathOf({ ...ids, instance_id: 'unknown' }) }),
  'unknown-channel': ({ ids }) => ({ path: pathOf({ ...ids, vpc_channel_id: 'unknown' }) }),
};

const aspects: readonly { letter: string; aspect: Aspect; title: string; place: string }[] = [
  { letter: 'S1', aspect: 'status', title: 'has a documented status', place: '/components/responses' },
  {
    letter: 'S2',
    aspect: 'content-type',
    title: 'is application/json in UTF-8',
    place: '/components/responses',
  },
  { letter: 'S3', aspect: 'headers', title: 'has its documented headers', place: '/components/headers' },
  { letter: 'S4', aspect: 'body', title: 'has its documented body', place: '/components/schemas' },
];

const aspectChecks = aspects.flatMap(({ letter, aspect, title, place }) =>
  Object.entries(answers).map(
    ([name, call]): Check => ({
      id: `${letter}.${name}`,
      title: `The answer to ${name.replaceAll('-', ' ')} ${title}`,
      place,
      ...everywhereBut(),
      run: async (target) => expectDocumented(target, await ask(target, call(target)), aspect),
    }),
  ),
);

/** An error of the service, which is not a problem of Prism's own making. */
function expectServiceError(target: Target, exchange: Exchange): void {
  if (exchange.contentType === 'application/problem+json') {
    fail('the error is a problem+json: it comes from a proxy or a mock, not from the service', exchange);
  }
  expectDocumented(target, exchange);
}

const errorChecks = Object.entries(responses)
  .filter(([status]) => Number(status) >= 400)
  .flatMap(([status, { examples }]) =>
    examples.map(
      (example): Check => ({
        id: `S5.${status}-${example}`,
        title: `A ${status} has the error body of the service, such as ${example}`,
        place: '/components/schemas/ErrorMsg',
        ...everywhereBut({ server: 'it cannot be told to fail' }),
        async run(target) {
          const call = target.provoke?.(Number(status), example);
          if (!call) throw new NotCheckable(`no request brings a ${status} about`);
          const exchange = await ask(target, call);
          expectStatus(exchange, Number(status));
          expectServiceError(target, exchange);
        },
      }),
    ),
  );

/** Every create_time in a body, whatever the body is. */
function timesIn(body: unknown): unknown[] {
  const members = (body as { members?: unknown } | null | undefined)?.members;
  const list = Array.isArray(members) ? (members as ({ create_time?: unknown } | null)[]) : [];
  return list.map((member) => member?.create_time).filter((time) => time !== undefined);
}

export const answerChecks: readonly Check[] = [
  ...aspectChecks,
  ...errorChecks,
  {
    id: 'S3.request-ids-differ',
    title: 'Two requests have two ids in X-Request-Id',
    place: '/components/headers/X-Request-Id',
    ...everywhereBut({ mock: onStatic }),
    async run(target) {
      const [one, two] = [await target.send(), await target.send()];
      const id = one.headers.get('x-request-id');
      if (id === two.headers.get('x-request-id')) fail(`both have the id ${id}`, one, two);
    },
  },
  {
    id: 'S3.request-id-form',
    title: 'The id in X-Request-Id has 32 hexadecimal digits, as every known one',
    place: '/components/headers/X-Request-Id',
    ...everywhereBut({ server: 'no form is published' }),
    async run(target) {
      const exchange = await ask(target);
      const id = exchange.headers.get('x-request-id') ?? '';
      if (!/^[0-9a-f]{32}$/.test(id)) fail(`it is ${JSON.stringify(id)}`, exchange);
    },
  },
  {
    id: 'S4.create-time',
    title: 'create_time is written as RFC 3339 has it, with a T in the middle',
    place: '/components/schemas/VpcMemberInfo/properties/create_time',
    ...everywhereBut(),
    async run(target) {
      const exchange = await ask(target);
      const times = timesIn(exchange.body);
      const wrong = times.find((time) => !/^\S+T\S+$/.test(String(time)));
      if (wrong !== undefined) fail(`it is ${JSON.stringify(wrong)}`, exchange);
    },
  },
  {
    id: 'S6.no-violations',
    title: 'An allowed request gets an answer in which no validator on the way finds anything',
    ...everywhereBut(),
    run: async (target) => expectDocumented(target, await ask(target), 'mock'),
  },
  {
    id: 'S5.first-example',
    title: 'Each status is answered with its first example, that of the page where it has one',
    place: '/components/examples',
    ...everywhereBut({ twin: 'it is about the mock alone', server: 'it is about the mock alone' }),
    async run(target) {
      for (const status of Object.keys(responses).map(Number)) {
        const exchange = await ask(target, target.provoke?.(status) ?? {});
        if (JSON.stringify(exchange.body) !== JSON.stringify(firstExample(status))) {
          fail(`the ${status} is not the first example: ${exchange.text.slice(0, 160)}`, exchange);
        }
      }
    },
  },
];
