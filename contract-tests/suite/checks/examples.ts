/** M4, S10 and S11: every example can be requested, generated responses are valid, absent and null fields stay so. */
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
      title: `The example ${name} can be requested, and has its published values`,
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

/** A generated page has hundreds of members, and takes Prism half a second. */
const seedCount = 5;
/** The seeds of this run; `SEED=...` reproduces them. */
export const dynamicSeeds: readonly number[] = Array.from({ length: seedCount }, (_, index) => seed + index);

/** Generated bodies may have unknown fields, and their counts do not match. */
const dynamic = Object.keys(responses).map(
  (status): Check => ({
    id: `S10.${status}`,
    title: `${seedCount} generated ${status} responses are valid`,
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
  title: 'Generated responses differ between seeds, and are the same for the same seed',
  ...everywhereBut(onlyMock),
  async run(target) {
    const call = (number: number) => ({ headers: { Prefer: `code=404, dynamic=true, seed=${number}` } });
    const generated = await Promise.all(dynamicSeeds.map((number) => sendOnce(target, call(number))));
    const again = await target.send(call(seed));
    const [one] = generated;
    if (!one || !isDeepStrictEqual(one.body, again.body))
      fail(`with SEED=${seed} two responses of one seed differ`, again);
    if (generated.every(({ body }) => isDeepStrictEqual(body, again.body)))
      fail('all seeds have the same response', again);
  },
};

/** Fields that may be absent; one of them may be null. */
const optional = Object.keys(memberFields).filter((name) => name !== 'id');

const absent: Check = {
  id: 'S11.absent-and-null',
  title: 'Optional fields of a member may be absent, and health_status may be null',
  pointer: '/components/schemas/VpcMemberInfo/required',
  ...everywhereBut({ server: 'its members are not known in advance' }),
  async run(target) {
    const pages = [readPage(target, await sendOnce(target))];
    if (target.kind === 'mock') {
      pages.push(readPage(target, await sendOnce(target, target.provoke?.(200, 'CloudServers') ?? {})));
    }
    const members = pages.flatMap((page) => page.members);
    const always = optional.filter((name) => members.every((member) => name in member));
    // The mock is exempt: its two pages have some fields in every member.
    if (target.kind === 'fake' && always.length > 0)
      throw new Skipped(`every member has ${always.join(', ')}`);
    if (!members.some((member) => member.health_status === null))
      throw new Skipped('no member has health_status null');
  },
};

export const exampleChecks: readonly Check[] = [...reachable, ...dynamic, dynamicDiffers, absent];
