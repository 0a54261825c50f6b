export type { Clock } from '../clock.js';
export type { AccessKey } from '../credentials/access-key.js';
export type { VpcMemberInfo, VpcMemberPage } from '../types.js';
export type { AuthenticatedBy } from './authenticate.js';
export { createFakeClock, type FakeClock } from './fake-clock.js';
export {
  createFakeMembersApi,
  type FakeMembersApi,
  type FakeMembersApiOptions,
} from './fake-members-api.js';
export type { Fault } from './fault.js';
export type { FaultScript } from './fault-script.js';
export type { FakeRequest } from './journal.js';
export type { FakeServer } from './loopback-server.js';
export type { AcceptedTokens } from './token-table.js';
