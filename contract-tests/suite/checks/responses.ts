/** S1 to S4 and S6: the form of the answers. Each part of it is judged once, over all answers that the checks have seen. */
import { type Check, Skipped } from '../check.js';
import { responses } from '../facts/responses.js';
import { schemas } from '../facts/schemas.js';
import type { Call, RecordedResponse, Target } from '../target.js';
import { isNode } from '../validators/document.js';
import { listIn } from '../validators/read-page.js';
import { type Aspect, type ResponseFinding, responseFindings } from '../validators/response-validator.js';
import { causesOn } from './causes.js';
import { expectRejected, firstExample } from './expectations.js';
import { allowedSeen, errorsSeen, noteAllowed, pagesSeen, wasRejected } from './seen.js';
import { bodyText, expectStatus, fail, failEach, type Problem, sendOnce } from './send.js';
import { everywhereBut, onStatic } from './target-kinds.js';

/** Pages that any server gives when it is asked for them. */
const pages: readonly Call[] = [{}, { query: 'limit=1' }, { query: 'offset=1000000' }];

/** Asks for an answer of each kind, so that there is something to judge also when a check is run alone. */
export async function sendEach(target: Target): Promise<void> {
  for (const call of pages) noteAllowed(target, await sendOnce(target, call));
  for (const { call, answer, others = [] } of causesOn(target)) {
    const response = await sendOnce(target, call);
    // That it is refused at all is for R2 to R4 to test.
    if (wasRejected(response)) expectRejected(target, response, answer, ...others);
  }
}

/** Pages, and errors that are called errors: what has a wrong status is judged by S1 and S5 alone. */
const kinds = {
  page: pagesSeen,
  error: (target: Target) =>
    errorsSeen(target)
      .map(([response]) => response)
      .filter(({ status }) => status >= 400),
};

const findings = new WeakMap<RecordedResponse, ResponseFinding[]>();

/** In what an answer departs from the description. Only a live server may have fields that we do not know. */
function findingsIn({ description, kind }: Target, response: RecordedResponse): ResponseFinding[] {
  const known =
    findings.get(response) ??
    responseFindings(description, { ...response, text: bodyText(response) }, kind !== 'server');
  findings.set(response, known);
  return known;
}

function problemsOf(
  target: Target,
  recorded: readonly RecordedResponse[],
  of: (finding: ResponseFinding, response: RecordedResponse) => boolean,
): Problem[] {
  return recorded.flatMap((response) =>
    findingsIn(target, response)
      .filter((finding) => of(finding, response))
      .map(({ message, pointer }) => ({
        flaw: pointer || message,
        message: message + (pointer && ` [${pointer}]`),
        response,
      })),
  );
}

const partChecks = (
  [
    ['S2', 'content-type', 'is application/json in UTF-8', '/components/responses'],
    ['S3', 'headers', 'has its documented headers', '/components/headers'],
  ] as const satisfies [string, Aspect, string, string][]
).flatMap(([letter, aspect, title, pointer]) =>
  Object.entries(kinds).map(
    ([kind, seenOn]): Check => ({
      id: `${letter}.${kind}`,
      title: `Every ${kind} ${title}`,
      pointer,
      ...everywhereBut(),
      async run(target) {
        await sendEach(target);
        failEach(problemsOf(target, seenOn(target), (finding) => finding.aspect === aspect));
      },
    }),
  ),
);

/** `VpcMemberInfo.port` of a rule of that field, `VpcMemberInfo` of a rule of the schema itself. */
function partOf({ pointer }: ResponseFinding, { status }: RecordedResponse): string {
  const [, schema, field] = /^\/components\/schemas\/(\w+)(?:\/properties\/(\w+))?/.exec(pointer) ?? [];
  // What is no JSON breaks no schema: it is no page, or no error.
  return schema ? [schema, field].filter(Boolean).join('.') : (responses[status]?.schema ?? '');
}

/** The objects of a schema in a body. */
const objectsIn: Readonly<Record<keyof typeof schemas, (body: unknown) => readonly unknown[]>> = {
  VpcMemberPage: (body) => [body],
  VpcMemberInfo: (body) => listIn(body)?.members ?? [],
  ErrorMsg: (body) => [body],
};

function bodyCheck(schema: keyof typeof schemas, field?: string): Check {
  const part = field === undefined ? schema : `${schema}.${field}`;
  const seenOn = schema === 'ErrorMsg' ? kinds.error : kinds.page;
  return {
    id: `S4.${part}`,
    title:
      field === undefined
        ? `Every ${schema} is an object with the fields that it must have; none is unknown, but on a live server`
        : `Every ${field} of a ${schema} is as documented`,
    pointer: `/components/schemas/${schema}${field === undefined ? '' : `/properties/${field}`}`,
    ...everywhereBut(),
    async run(target) {
      await sendEach(target);
      const recorded = seenOn(target);
      failEach(
        problemsOf(
          target,
          recorded,
          (finding, response) => finding.aspect === 'body' && partOf(finding, response) === part,
        ),
      );
      const has = (object: unknown) =>
        isNode(object) && (field === undefined || Object.hasOwn(object, field));
      if (!recorded.some(({ body }) => objectsIn[schema](body).some(has))) {
        throw new Skipped(`no answer has ${part}`);
      }
    },
  };
}

const bodyChecks = (Object.keys(schemas) as (keyof typeof schemas)[]).flatMap((schema) => [
  bodyCheck(schema),
  ...Object.keys(schemas[schema].fields).map((field) => bodyCheck(schema, field)),
]);

const requestIds = partChecks.filter(({ id }) => id === 'S3.page');

/** The plain request is answered: else nothing about pages can be checked. */
export const plainPage: Check = {
  id: 'S1.page',
  title: 'The plain request is answered with 200',
  pointer: '/components/responses',
  ...everywhereBut(),
  run: async (target) => expectStatus(await sendOnce(target), 200),
};

/** They look at what the others have seen, so they come last. */
export const responseChecks: readonly Check[] = [
  {
    id: 'S1.allowed',
    title: 'Every allowed request is answered with 200',
    pointer: '/components/responses',
    ...everywhereBut(),
    async run(target) {
      await sendEach(target);
      failEach(
        allowedSeen(target)
          .filter(({ status }) => status !== 200)
          .map((response) => {
            const { status, text } = response;
            return {
              flaw: `${status}`,
              message: `expected 200, got ${status} ${text.slice(0, 160)}`,
              response,
            };
          }),
      );
    },
  },
  {
    id: 'S1.documented',
    title: 'Every answer has a documented status',
    pointer: '/components/responses',
    ...everywhereBut(),
    async run(target) {
      await sendEach(target);
      const recorded = [...allowedSeen(target), ...errorsSeen(target).map(([response]) => response)];
      failEach(problemsOf(target, recorded, ({ aspect }) => aspect === 'status'));
    },
  },
  ...partChecks,
  {
    id: 'S3.request-ids-differ',
    title: 'Two requests have two ids in X-Request-Id',
    pointer: '/components/headers/X-Request-Id',
    ...everywhereBut({ mock: onStatic }),
    needs: requestIds,
    async run(target) {
      const [one, two] = [await sendOnce(target), await sendOnce(target, {}, 2)];
      const id = one.headers.get('x-request-id');
      if (id === two.headers.get('x-request-id')) fail(`both have the id ${id}`, one, two);
    },
  },
  {
    id: 'S3.request-id-form',
    title: 'The id in X-Request-Id has 32 hexadecimal digits, as every known one',
    pointer: '/components/headers/X-Request-Id',
    ...everywhereBut({ server: 'no form is published' }),
    needs: requestIds,
    async run(target) {
      const response = await sendOnce(target);
      const id = response.headers.get('x-request-id') ?? '';
      if (!/^[0-9a-f]{32}$/.test(id)) fail(`it is ${JSON.stringify(id)}`, response);
    },
  },
  ...bodyChecks,
  {
    id: 'S4.create-time',
    title: 'create_time is written as RFC 3339 has it, with a T in the middle',
    pointer: '/components/schemas/VpcMemberInfo/properties/create_time',
    ...everywhereBut(),
    needs: bodyChecks.filter(({ id }) => id === 'S4.VpcMemberInfo.create_time'),
    async run(target) {
      await sendEach(target);
      failEach(
        pagesSeen(target).flatMap((response) =>
          (listIn(response.body)?.members ?? [])
            .map((member) => (isNode(member) ? member.create_time : undefined))
            .filter((time) => time !== undefined && !/^\S+T\S+$/.test(String(time)))
            .map((time) => ({ flaw: 'no T', message: `it is ${JSON.stringify(time)}`, response })),
        ),
      );
    },
  },
  {
    id: 'S6.no-violations',
    title: 'An allowed request gets an answer in which no validator on the way finds anything',
    ...everywhereBut(),
    async run(target) {
      await sendEach(target);
      failEach(problemsOf(target, pagesSeen(target), ({ aspect }) => aspect === 'mock'));
    },
  },
  {
    id: 'S5.first-example',
    title: 'Each status is answered with its first example, that of the page where it has one',
    pointer: '/components/examples',
    ...everywhereBut({ fake: 'it is about the mock alone', server: 'it is about the mock alone' }),
    async run(target) {
      for (const status of Object.keys(responses).map(Number)) {
        const response = await sendOnce(target, target.provoke?.(status) ?? {});
        if (JSON.stringify(response.body) !== JSON.stringify(firstExample(status))) {
          fail(`the ${status} is not the first example: ${response.text.slice(0, 160)}`, response);
        }
      }
    },
  },
];
