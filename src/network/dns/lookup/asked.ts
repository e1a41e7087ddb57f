// A question on its way: whose resolver is asked, for which type, and how much may still be looked at.

import type { DnsModel } from '../model/dns-model.ts';
import type { View } from '../model/view.ts';

export interface Asked {
  readonly model: DnsModel;
  readonly view: View;
  readonly type: string;
  /** Whether it came in through an inbound Resolver endpoint. */
  readonly isInbound: boolean;
  /** The Availability Zone of the client, where it is known. */
  readonly zone: string | undefined;
  /** Records that may still be looked at, over all ways together. */
  readonly budget: { left: number };
}
