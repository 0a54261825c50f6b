/** What an editor shows of the package says all that the description knows. */
import { describe, expect, test } from '@jest/globals';
import { nameOf, readDescription, type Schema, theOperation } from '../lib/description.js';
import { editorWith } from './editor.js';
import { rulesOf } from './hover-text.js';

/** A user's program. A bar stands before each name to look at, and where an editor completes names. */
const marked = `
import {
  accessKey, createMembersClient, createResilientFetch, iamPassword, token, type ListParams, type VpcMemberInfo,
} from 'apig-members';
import { createFakeMembersApi } from 'apig-members/testing';
const client = createMembersClient({ |region: 'cn-north-4', project_id: 'p', credentials: token('t'), |timeoutMs: 1 });
const channel = { instance_id: 'i', vpc_channel_id: 'c' };
const page = await client.listPage({ ...channel, |limit: 5, |offset: 0 });
page.|total;
page.members[0]?.|status;
client.list({ ...channel, |limit: 5 }, { |pageSize: 100 });
declare const member: VpcMemberInfo;
member.|health_status;
declare const params: ListParams;
params.|precise_search;
iamPassword({ domain: 'd', user: 'u', password: 'p', |project_id: 'p' });
createResilientFetch({ |maxBodyBytes: 1 });

client.listPage(channel, {|});
client.list(channel, {|});
client.list(channel).toArray({|});
createResilientFetch({|});
createFakeMembersApi({|});
createMembersClient({|});
iamPassword({|});
accessKey({|});
`;
const program = marked.replaceAll('|', '');
const editor = editorWith(program);

/** The position of the bar in this part of the program. */
function positionOf(part: string): number {
  const start = program.indexOf(part.replace('|', ''));
  expect(start).toBeGreaterThan(0);
  return start + part.indexOf('|');
}

describe('the hover of', () => {
  test.each([
    ['?.|status', ['State of the member', '- `1`: Available.', '- `2`: Unavailable.', 'int32']],
    ['member.|health_status', ['- `unknown`: No health check has been made.', '- `null`: No result given.']],
    ['page.|total', ['that match the query, on all pages', '0 to 9007199254740991.']],
    ['|limit: 5, offset', ['Maximum number of members on the page', '1 to 500.', '@default 20']],
    ['|offset: 0', ['Number of matching members to skip', 'At least 0.', '@default 0']],
    ['params.|precise_search', ['Matches `^(name|member_group_name)']],
    ['|limit: 5 }, {', ['`list` requests all pages', '`pageSize`', '`maxItems`']],
    ['|pageSize: 100', ['1 to 500', '500 by default']],
    ['|timeoutMs: 1', ['The time of one attempt', 'milliseconds', '10 000 by default']],
    ['|maxBodyBytes: 1', ['in bytes', '16 MiB by default']],
    ["|region: 'cn", ['A region in which the service has a public endpoint', 'Exclusive with `endpoint`']],
    ["'p', |project_id: 'p'", ['Project of the token', 'Exclusive with `region`']],
  ])('`%s` says %j', (part, texts) => {
    const text = editor.hover(positionOf(part));
    for (const expected of texts) expect(text).toContain(expected);
  });
});

describe('the completion of', () => {
  const { components } = readDescription();

  const fields = Object.entries(components.schemas.VpcMemberInfo?.properties ?? {}) as [string, Schema][];
  test.each(fields)('the field %s of a member says all that the description says', (name, property) => {
    const text = editor.completions(positionOf('member.|health_status')).get(name);
    for (const expected of [property.description, ...rulesOf(property)]) expect(text).toContain(expected);
  });

  const parameters = theOperation(readDescription())
    .parameters.flatMap((parameter) => components.parameters[nameOf(parameter)] ?? [])
    .filter(({ name }) => name !== 'project_id');
  test.each(parameters)('the parameter $name says all that the description says', (parameter) => {
    const { name, schema, description } = parameter;
    const text = editor.completions(positionOf('params.|precise_search')).get(name);
    for (const expected of [description, ...rulesOf(schema)]) expect(text).toContain(expected);
    if (schema.default !== undefined) expect(text).toContain(`@default ${schema.default}`);
  });

  test.each(
    program.split('\n').flatMap((line) => (line.endsWith('{});') ? [line.replace('{}', '{|}')] : [])),
  )('each option in %s says what the option means', (call) => {
    const options = [...editor.completions(positionOf(call))];
    expect(options.length).toBeGreaterThan(0);
    expect(options.filter(([, text]) => text === '')).toEqual([]);
  });
});

test('`limit` of `list` is an error', () => {
  expect(editor.errors()).toContain(positionOf('|limit: 5 }, {'));
  expect(editor.errors()).not.toContain(positionOf('|limit: 5, offset'));
});
