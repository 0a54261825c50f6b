/** RDEL, RADD, RSWP, RBODY, RCT, RHDR: mistakes about the answers. */

import { copy, remove, rename, set } from '../../../tools/lib/edit-description.js';
import { at, isNode } from '../../suite/validators/document.js';
import { type DescriptionMutant, operationAt } from './description-mutant.js';
import { components, type Place } from './places.js';

const responsesAt = `${operationAt}/responses`;
const json = 'content/application~1json';
const errorMsg = '#/components/schemas/ErrorMsg';
const memberPage = '#/components/schemas/VpcMemberPage';

export function answerMutants(description: object): DescriptionMutant[] {
  const documented = at(description, `/${responsesAt}`);
  const statuses = Object.keys(isNode(documented) ? documented : {});
  return [
    ...statuses.map((status): DescriptionMutant => {
      return {
        id: `RDEL.${status}`,
        words: `${status} is not documented`,
        edit: remove(`${responsesAt}/${status}`),
      };
    }),
    ...['201', '204', '409', '422', '503', 'default', '4XX'].map((status): DescriptionMutant => {
      const edit = copy(`${responsesAt}/500`, `${responsesAt}/${status}`);
      return { id: `RADD.${status}`, words: `${status} is documented`, edit };
    }),
    ...[
      ['403', '404'],
      ['400', '401'],
      ['429', '500'],
      ['401', '403'],
    ].map(([one, other]) => swapped(one as string, other as string)),
    ...components(description, 'responses').flatMap(response),
    ...components(description, 'headers').flatMap(header),
  ];
}

function swapped(one: string, other: string): DescriptionMutant {
  return {
    id: `RSWP.${one}-${other}`,
    words: `${one} and ${other} are the wrong way round`,
    edit(description) {
      const responses = at(description, `/${responsesAt}`) as Record<string, unknown>;
      [responses[one], responses[other]] = [responses[other], responses[one]];
    },
  };
}

function response({ name, pointer, node }: Place): DescriptionMutant[] {
  const isPage = JSON.stringify(node).includes(memberPage);
  const headers = Object.keys((node.headers as object | undefined) ?? {});
  return [
    { id: `RBODY.${name}-none`, words: `${name} has no body`, edit: remove(`${pointer}/content`) },
    {
      id: `RBODY.${name}-any`,
      words: `${name} has any body`,
      edit: remove(`${pointer}/${json}/schema`),
    },
    {
      id: `RBODY.${name}-other`,
      words: `${name} has the body of ${isPage ? 'an error' : 'a page'}`,
      edit: set(`${pointer}/${json}/schema/$ref`, isPage ? errorMsg : memberPage),
    },
    {
      id: `RCT.${name}-problem`,
      words: `${name} is a problem`,
      edit: rename(`${pointer}/${json}`, 'application/problem+json'),
    },
    {
      id: `RCT.${name}-more`,
      words: `${name} may be a text too`,
      edit: set(`${pointer}/content/text~1plain`, { schema: { type: 'string' } }),
    },
    ...headers.map((header): DescriptionMutant => {
      return {
        id: `RHDR.${name}-${header}`,
        words: `${name} has no ${header}`,
        edit: remove(`${pointer}/headers/${header}`),
      };
    }),
    ...(headers.includes('Retry-After')
      ? []
      : [
          {
            id: `RHDR.${name}-more`,
            words: `${name} has Retry-After`,
            edit: set(`${pointer}/headers/Retry-After`, { $ref: '#/components/headers/Retry-After' }),
          },
        ]),
  ];
}

function header({ name, pointer, node }: Place): DescriptionMutant[] {
  return [
    {
      id: `RHDR.${name}-required`,
      words: `${name} is ${node.required ? 'optional' : 'required'}`,
      edit: set(`${pointer}/required`, !node.required),
    },
    { id: `RHDR.${name}-example`, words: `${name} has no example`, edit: remove(`${pointer}/example`) },
  ];
}
