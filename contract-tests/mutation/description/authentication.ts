/** SDEL, SOPT, SHDR, SLOC, STYP, SCMB: mistakes about the sign-in. */
import { remove, set } from '../../../tools/lib/edit-description.js';
import { all, type DescriptionMutant, operationAt } from './description-mutant.js';
import { components, type Place } from './places.js';

const bearer = { type: 'http', scheme: 'bearer' };

export function signInMutants(description: object): DescriptionMutant[] {
  return [
    { id: 'SDEL.all', words: 'nobody has to sign in', edit: remove('security') },
    { id: 'SDEL.none', words: 'there is no way to sign in', edit: set('security', []) },
    { id: 'SDEL.token', words: 'a token is no sign-in', edit: remove('security/0') },
    { id: 'SDEL.signature', words: 'a signature is no sign-in', edit: remove('security/1') },
    { id: 'SDEL.date', words: 'a signature needs no date', edit: remove('security/1/SdkDate') },
    { id: 'SOPT.anonymous', words: 'nobody need sign in', edit: set('security/-', {}) },
    {
      id: 'SOPT.operation',
      words: 'the operation needs no sign-in',
      edit: set(`${operationAt}/security`, []),
    },
    { id: 'SCMB.both', words: 'a token needs a date as well', edit: set('security/0/SdkDate', []) },
    {
      id: 'SCMB.either',
      words: 'a date by itself is a sign-in',
      edit: all(remove('security/1/SdkDate'), set('security/-', { SdkDate: [] })),
    },
    {
      id: 'SCMB.more',
      words: 'a bearer token is a sign-in',
      edit: all(set('components/securitySchemes/Bearer', bearer), set('security/-', { Bearer: [] })),
    },
    ...components(description, 'securitySchemes').flatMap(scheme),
  ];
}

function scheme({ name, pointer, node }: Place): DescriptionMutant[] {
  const other = node.name === 'X-Auth-Token' ? 'X-Subject-Token' : `${node.name}-2`;
  return [
    { id: `SHDR.${name}`, words: `${node.name} is called ${other}`, edit: set(`${pointer}/name`, other) },
    { id: `SLOC.${name}-query`, words: `${node.name} is in the query`, edit: set(`${pointer}/in`, 'query') },
    { id: `SLOC.${name}-cookie`, words: `${node.name} is a cookie`, edit: set(`${pointer}/in`, 'cookie') },
    {
      id: `STYP.${name}`,
      words: `${node.name} is a bearer token`,
      edit: set(pointer, bearer),
    },
  ];
}
