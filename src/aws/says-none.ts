// What a failed call says: that there is none, that it was denied, or that it failed.

import type { Failure } from './api.ts';

export const statusOf = (failure: Failure): 'denied' | 'failed' => (failure.kind === 'denied' ? 'denied' : 'failed');

/** Whether the error is one by which AWS says "there are none": `CODE`, or `CODE: words` that the message must hold. */
export function saysNone(none: readonly string[], { code, message, action }: Failure): boolean {
  if (action !== undefined) return false;
  return none.some((one) => {
    const colon = one.indexOf(': ');
    return colon < 0 ? one === code : one.slice(0, colon) === code && message.includes(one.slice(colon + 2));
  });
}
