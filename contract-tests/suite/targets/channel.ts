import { parameters } from '../facts/parameters.js';
import type { ChannelIds } from '../target.js';

/** The channel of the examples, which the mock and the fake both serve. */
export const exampleChannel: ChannelIds = Object.fromEntries(
  parameters.filter((fact) => fact.in === 'path').map(({ name, example }) => [name, example]),
) as unknown as ChannelIds;
