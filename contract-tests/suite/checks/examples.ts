/** M4, S10 and S11: every example is reachable, made-up answers are valid, absent and null fields arrive as such. */
import { isDeepStrictEqual } from 'node:util';
import { seed } from '../../../src/seed.fixtures.js';
import { type Check, Skipped } from '../check.js';
import { examples } from '../facts/examples.js';
import { memberFields } from '../facts/member-fields.js';
import { responses } from '../facts/responses.js';
import { responseFindings } from '../validators/response-validator.js';
import { expectSame, readPage } from './expectations.js';
import { bodyText, expectStatus, fail, sendOnce } from './send.js';
import { everywhereBut, onlyMock } from './target-kinds.js';

const reachable = Object.entries(responses).flatMap(([status, fact]) =>
  fact.examples.map(
    (name): Check => ({
      id: `M4.${name}`,
      title: `The example ${name} can be asked for, and is as published`,
      pointer: `/components/examples/${name}`,
      ...everywhereBut(onlyMock),
      async run(target) {
        const response = await sendOnce(target, target.provoke?.(Number(status), name) ?? {});
        expectStatus(response, Number(status));
        expectSame(response, examples[name], `the example ${name}`);
      },
    }),
  ),
);

/** A made-up page has hundreds of members, and takes Prism half a second. */
const howMany = 5;
/** The seeds of this run; `SEED=...` repeats them. */
export const dynamicSeeds: readonly number[] = Array.from({ length: howMany }, (_, index) => seed + index);

/** Made-up bodies may have fields that nobody knows; their counts are made up as well. */
const dynamic = Object.keys(responses).map(
  (status): Check => ({
    id: `S10.${status}`,
    title: `${howMany} made-up answers with ${status} are as described`,
    pointer: '/components/responses',
    ...everywhereBut(onlyMock),
    async run(target) {
      for (const number of dynamicSeeds) {
        const headers = { Prefer: `code=${status}, dynamic=true, seed=${number}` };
        const response = await sendOnce(target, { headers });
        expectStatus(response, Number(status));
        const findings = responseFindings(target.description, {
          ...response,
          text: bodyText(response),
        });
        if (findings.length > 0) {
          fail(
            `with SEED=${seed}, seed ${number}: ${findings.map(({ message }) => message).join('; ')}`,
            response,
          );
        }
      }
    },
  }),
);

const dynamicDiffers: Check = {
  id: 'S10.differs',
  title: 'Made-up answers with two seeds differ, and with one seed are the same',
  ...everywhereBut(onlyMock),
  async run(target) {
    const call = (number: number) => ({ headers: { Prefer: `code=404, dynamic=true, seed=${number}` } });
    const answers = await Promise.all(dynamicSeeds.map((number) => sendOnce(target, call(number))));
    const again = await target.send(call(seed));
    const [one] = answers;
    if (!one || !isDeepStrictEqual(one.body, again.body)) fail(`with SEED=${seed} they differ`, again);
    if (answers.every(({ body }) => isDeepStrictEqual(body, again.body)))
      fail('they are all the same', again);
  },
};

/** Fields that may be absent, and the one that may be null. */
const optional = Object.keys(memberFields).filter((name) => name !== 'id');

const absent: Check = {
  id: 'S11.absent-and-null',
  title: 'A member without an optional field arrives without it, and a null health_status arrives as null',
  pointer: '/components/schemas/VpcMemberInfo/required',
  ...everywhereBut({ server: 'its members are not known beforehand' }),
  async run(target) {
    const pages = [readPage(target, await sendOnce(target))];
    if (target.kind === 'mock') {
      pages.push(readPage(target, await sendOnce(target, target.provoke?.(200, 'AllFields') ?? {})));
    }
    const members = pages.flatMap((page) => page.members);
    const always = optional.filter((name) => members.every((member) => name in member));
    // On the mock, the examples of the page show all but these.
    if (target.kind === 'fake' && always.length > 0)
      throw new Skipped(`every member has ${always.join(', ')}`);
    if (!members.some((member) => member.health_status === null)) throw new Skipped('no member has a null');
  },
};

export const exampleChecks: readonly Check[] = [...reachable, ...dynamic, dynamicDiffers, absent];
