/** S1 to S4 and S6: the form of responses. Each part is validated once, on all recorded responses. */
import { type Check, Skipped } from '../check.js';
import { responses } from '../facts/responses.js';
import { schemas } from '../facts/schemas.js';
import type { Call, RecordedResponse, Target } from '../target.js';
import { isNode } from '../validators/document.js';
import { listIn } from '../validators/read-page.js';
import { type Aspect, type ResponseFinding, responseFindings } from '../validators/response-validator.js';
import { errorRequestsOn } from './error-requests.js';
import { expectRejected, firstExample } from './expectations.js';
import { allowedSeen, errorsSeen, noteAllowed, pagesSeen, wasRejected } from './seen.js';
import { bodyText, expectStatus, fail, failEach, type Problem, sendOnce } from './send.js';
import { everywhereBut, onStatic } from './target-kinds.js';

/** Requests that get a page from every server. */
const pages: readonly Call[] = [{}, { query: 'limit=1' }, { query: 'offset=1000000' }];

/** Gets a response of each kind, so that there are responses to validate when a check runs alone. */
export async function sendEach(target: Target): Promise<void> {
  for (const call of pages) noteAllowed(target, await sendOnce(target, call));
  for (const { call, expected, others = [] } of errorRequestsOn(target)) {
    const response = await sendOnce(target, call);
    // R2 to R4 test whether the response is an error.
    if (wasRejected(response)) expectRejected(target, response, expected, ...others);
  }
}

/** Pages and errors by status. Responses with a wrong status are left to S1 and S5. */
const kinds = {
  page: pagesSeen,
  error: (target: Target) =>
    errorsSeen(target)
      .map(([response]) => response)
      .filter(({ status }) => status >= 400),
};

const findings = new WeakMap<RecordedResponse, ResponseFinding[]>();

/** Differences from the description. Only a live server may have unknown fields. */
function findingsIn({ description, kind }: Target, response: RecordedResponse): ResponseFinding[] {
  const cached =
    findings.get(response) ??
    responseFindings(description, { ...response, text: bodyText(response) }, kind !== 'server');
  findings.set(response, cached);
  return cached;
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
        message,
        ...(pointer && { rule: pointer }),
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
  // A body that is not JSON counts as a violation of the whole schema.
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
        ? `Every ${schema} is an object with its required fields and without unknown ones (a live server may have those)`
        : `Every ${field} of a ${schema} has its documented type and bounds`,
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
        throw new Skipped(`no response has ${part}`);
      }
    },
  };
}

const bodyChecks = (Object.keys(schemas) as (keyof typeof schemas)[]).flatMap((schema) => [
  bodyCheck(schema),
  ...Object.keys(schemas[schema].fields).map((field) => bodyCheck(schema, field)),
]);

const requestIds = partChecks.filter(({ id }) => id === 'S3.page');

/** Checks of pages need a page in response to the plain request. */
export const plainPage: Check = {
  id: 'S1.page',
  title: 'The request without query parameters gets a 200',
  pointer: '/components/responses',
  ...everywhereBut(),
  run: async (target) => expectStatus(await sendOnce(target), 200),
};

/** They validate the responses of earlier checks, so they come last. */
export const responseChecks: readonly Check[] = [
  {
    id: 'S1.allowed',
    title: 'Every allowed request gets a 200',
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
              message: `expected 200, received ${status} ${text.slice(0, 160)}`,
              response,
            };
          }),
      );
    },
  },
  {
    id: 'S1.documented',
    title: 'Every response has a documented status',
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
    title: 'Two responses have different ids in X-Request-Id',
    pointer: '/components/headers/X-Request-Id',
    ...everywhereBut({ mock: onStatic }),
    needs: requestIds,
    async run(target) {
      const [one, two] = [await sendOnce(target), await sendOnce(target, {}, 2)];
      const id = one.headers.get('x-request-id');
      if (id === two.headers.get('x-request-id')) fail(`both responses have the id ${id}`, one, two);
    },
  },
  {
    id: 'S3.request-id-form',
    title: 'The id in X-Request-Id has 32 hexadecimal digits, as every id of the service known so far',
    pointer: '/components/headers/X-Request-Id',
    ...everywhereBut({ server: 'the form is not published' }),
    needs: requestIds,
    async run(target) {
      const response = await sendOnce(target);
      const id = response.headers.get('x-request-id') ?? '';
      if (!/^[0-9a-f]{32}$/.test(id)) fail(`X-Request-Id is ${JSON.stringify(id)}`, response);
    },
  },
  ...bodyChecks,
  {
    id: 'S4.create-time',
    title: 'create_time has a T between date and time, as in RFC 3339',
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
            .map((time) => ({ flaw: 'no T', message: `create_time is ${JSON.stringify(time)}`, response })),
        ),
      );
    },
  },
  {
    id: 'S6.no-violations',
    title: 'The response to an allowed request has no violation reported by Prism',
    ...everywhereBut(),
    needs: [...partChecks, ...bodyChecks],
    async run(target) {
      await sendEach(target);
      failEach(problemsOf(target, pagesSeen(target), ({ aspect }) => aspect === 'mock'));
    },
  },
  {
    id: 'S5.first-example',
    title: 'The mock responds to each status with the first example',
    pointer: '/components/examples',
    ...everywhereBut({ fake: 'the rule is about the mock only', server: 'the rule is about the mock only' }),
    async run(target) {
      for (const status of Object.keys(responses).map(Number)) {
        const response = await sendOnce(target, target.provoke?.(status) ?? {});
        if (JSON.stringify(response.body) !== JSON.stringify(firstExample(status))) {
          const message = `the body of the ${status} is not the first example: ${response.text.slice(0, 160)}`;
          const [name] = responses[status]?.examples ?? [];
          failEach([{ flaw: message, message, rule: `/components/examples/${name}`, response }]);
        }
      }
    },
  },
];
