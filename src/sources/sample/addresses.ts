// Where the VPC of a workload lies in the organisation's address space, and what its subnets are called.

import { WORKLOAD_REGIONS } from './regions.ts';
import type { Site } from './site.ts';

/** Also the name of the VPC within its site. */
export const MAIN = 'main';
export const ZONES = [0, 1, 2] as const;

export interface Addresses {
  readonly cidr: string;
  /** The network of a `/24` within the VPC, and hosts in it. */
  subnet(third: number): string;
  host(third: number, last: number): string;
}

const regionIndex = (region: string) => WORKLOAD_REGIONS.indexOf(region);

/** A `/20` of 10.0.0.0/8 for each workload account and Region: 4,096 of them. */
export function addressesOf(site: Site): Addresses {
  const block = (site.account.index * WORKLOAD_REGIONS.length + regionIndex(site.region)) * 16;
  const second = block >> 8;
  const base = block & 0xff;
  return {
    cidr: `10.${second}.${base}.0/20`,
    subnet: (third) => `10.${second}.${base + third}.0/24`,
    host: (third, last) => `10.${second}.${base + third}.${last}`,
  };
}

/** Where each tier begins within the VPC's sixteen `/24` networks. */
export const TIERS = { public: 0, app: 4, data: 8 } as const;
export type Tier = keyof typeof TIERS;

export const subnetName = (tier: Tier, zone: number) => `${tier}-${zone}`;
export const subnetsOf = (tier: Tier) => ZONES.map((zone) => subnetName(tier, zone));
