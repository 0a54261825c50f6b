import { parameters } from '../facts/parameters.js';
import type { ChannelIds } from '../target.js';

/** The channel of the examples: that of the mock, and of the fake. */
export const exampleChannel: ChannelIds = Object.fromEntries(
  parameters.filter((fact) => fact.in === 'path').map(({ name, example }) => [name, example]),
) as unknown as ChannelIds;
