/** Mutants with two edits, or with a value that is nearly right. The traversal makes all others. */
import { copy, type Edit, remove, rename, reverse, set } from '../../../tools/lib/edit-description.js';
import { authentication, operation } from '../../suite/facts/operation.js';
import { parameters } from '../../suite/facts/parameters.js';
import type { DescriptionMutant } from './description-mutant.js';

const { path } = operation;
const responses = 'get/responses';
const bearer = { type: 'http', scheme: 'bearer' };

/** Several edits as one. */
export function all(...edits: readonly Edit[]): Edit {
  return (description) => {
    for (const edit of edits) edit(description);
  };
}

export const mutantsByHand: readonly DescriptionMutant[] = [
  ...parameters.filter((fact) => fact.in === 'path').map(renamedInPath),
  {
    id: 'PATH.order',
    label: 'two ids of the path are swapped',
    edit: rename('path', swapped(path, '{instance_id}', '{vpc_channel_id}')),
  },
  {
    id: 'SRV.http',
    label: 'the server has no TLS',
    edit: set('servers/0/url', 'http://apig.{region}.myhuaweicloud.com'),
  },
  { id: 'SCMB.both', label: 'a token needs a date as well', edit: set('security/0/SdkDate', []) },
  {
    id: 'SCMB.either',
    label: 'a date by itself authenticates',
    edit: all(remove('security/1/SdkDate'), set('security/-', { SdkDate: [] })),
  },
  {
    id: 'SCMB.more',
    label: 'a bearer token authenticates',
    edit: all(set('scheme/Bearer', bearer), set('security/-', { Bearer: [] })),
  },
  ...Object.keys(authentication.schemes).map((name) => ({
    id: `STYP.${name}`,
    label: `${name} is a bearer token`,
    edit: set(`scheme/${name}`, bearer),
  })),
  ...[
    ['403', '404'],
    ['400', '401'],
    ['429', '500'],
    ['401', '403'],
  ].map(([one = '', other = '']) => {
    const saved = `${responses}/saved`;
    return {
      id: `RSWP.${one}-${other}`,
      label: `${one} and ${other} are swapped`,
      edit: all(
        copy(`${responses}/${one}`, saved),
        copy(`${responses}/${other}`, `${responses}/${one}`),
        copy(saved, `${responses}/${other}`),
        remove(saved),
      ),
    };
  }),
  // A mock responds with the first example.
  ...['MemberPage', 'NotFound', 'InternalServerError'].map((name) => ({
    id: `ORDER.${name}`,
    label: `the examples of ${name} are in another order`,
    edit: reverse(`response/${name}/content/application~1json/examples`),
  })),
  // The counts stay right.
  ...['TwoMembers', 'CloudServers'].map((name) => ({
    id: `TWICE.${name}`,
    label: `the first member of ${name} is listed twice`,
    edit: copy(`components/examples/${name}/value/members/0`, `components/examples/${name}/value/members/1`),
  })),
];

function renamedInPath({ name, component }: { name: string; component: string }): DescriptionMutant {
  const other = `${name}s`;
  return {
    id: `PREN.${component}`,
    label: `${name} is called ${other}`,
    edit: all(set(`parameter/${component}/name`, other), rename('path', path.replace(name, other))),
  };
}

function swapped(text: string, one: string, other: string): string {
  return text
    .split(one)
    .map((part) => part.replace(other, one))
    .join(other);
}
