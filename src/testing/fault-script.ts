import type { Fault } from './fault.js';
import type { FakeRequest } from './journal.js';

/**
 * The faults of all requests: one each, in the order in which the requests arrive, and none after the last;
 * or a function of the request and its index from 0.
 */
export type FaultScript = readonly Fault[] | ((request: FakeRequest, index: number) => Fault | undefined);

export function faultOf(script: FaultScript, request: FakeRequest, index: number): Fault {
  const fault = typeof script === 'function' ? script(request, index) : script[index];
  return fault ?? { fault: 'none' };
}
