// Something of nearly every kind in an empty account of a moto server, so that every row of the table of calls has something to read.
// The ids that one call answers go into the next; what moto does not implement is left out here and named in moto-gaps.ts.

import type { Ask } from './ask.ts';
import { seedCompute } from './compute.ts';
import { seedData } from './data.ts';
import { seedDetection } from './detection.ts';
import { seedEdge } from './edge.ts';
import { seedIam, seedOrganization } from './identity.ts';
import { seedBalancers, seedNetwork } from './network.ts';
import { seedPolicies } from './policies.ts';

export async function seed(ask: Ask): Promise<void> {
  await seedOrganization(ask);
  await seedIam(ask);
  await seedData(ask);
  const { subnets, group, vpc } = await seedNetwork(ask);
  await seedCompute(ask, subnets, group);
  await seedBalancers(ask, subnets, vpc, group);
  await seedDetection(ask);
  await seedEdge(ask);
  await seedPolicies(ask);
}
