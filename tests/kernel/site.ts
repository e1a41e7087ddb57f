// What the parts of a network being built have in common.

import type { Config } from './filters.ts';
import type { Builder } from './topology.ts';

export interface SubnetSite {
  readonly id: string;
  readonly vpc: string;
  readonly zone: string;
  /** Devices of what lies in the subnet, and of what lies behind its boundary. */
  readonly inside: string[];
  readonly outside: string[];
  /** Devices of a transit gateway in it, and of what serves only senders in the VPC: nothing goes from the first to the second. */
  readonly doors: string[];
  readonly forOwn: string[];
}

export interface Site {
  readonly builder: Builder;
  readonly list: (type: string) => readonly Config[];
  readonly subnets: ReadonlyMap<string, SubnetSite>;
}

/** The namespace of a VPC's implicit router. */
export const core = (vpc: string) => `core-${vpc}`;

/** What a route can lead to: lays what is needed from a subnet and answers the device, or nothing where it does not come about. */
export type Target = (subnet: SubnetSite) => string | undefined;
