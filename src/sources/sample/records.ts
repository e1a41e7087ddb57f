// All records of a sample, one account after the other, so that only one account is ever held.

import type { ResourceRecord } from '../../core/index.ts';
import { accountRecords } from './account-settings.ts';
import type { AccountKind, AccountPlan } from './accounts.ts';
import { baselineRecords } from './detection-baseline.ts';
import { assignmentRecords, identityCenterRecords } from './identity-center.ts';
import { networkRecords } from './inspection.ts';
import { legacyCompute } from './legacy-compute.ts';
import { legacyData } from './legacy-data.ts';
import { legacyNetwork } from './legacy-network.ts';
import { legacyPlatform } from './legacy-platform.ts';
import { legacyStores } from './legacy-stores.ts';
import { logArchiveRecords, organizationTrail, securityRecords } from './log-archive.ts';
import { organizationRecords } from './organization.ts';
import { HOME_REGION, WORKLOAD_REGIONS } from './regions.ts';
import { activeAccounts, type Sample } from './sample.ts';
import { sandboxRecords } from './sandbox.ts';
import { createSite, type Site } from './site.ts';
import { stackRecords, workloadRecords } from './workload.ts';

/** What an account of each kind has in each of the Regions where anything runs. */
const CONTENT: Readonly<Record<AccountKind, (site: Site) => readonly ResourceRecord[]>> = {
  management: (site) => (site.region === HOME_REGION ? organizationTrail(site) : []),
  security: securityRecords,
  'log-archive': logArchiveRecords,
  network: networkRecords,
  shared: workloadRecords,
  workload: workloadRecords,
  sandbox: sandboxRecords,
  legacy: (site) =>
    site.region === HOME_REGION ? [...legacyNetwork(site), ...legacyData(site), ...legacyCompute(site), ...legacyStores(site), ...legacyPlatform(site)] : [],
  suspended: () => [],
};

export function* generateRecords(sample: Sample): Generator<ResourceRecord, void, undefined> {
  yield* organizationRecords(sample);
  yield* identityCenterRecords(sample);
  for (const account of activeAccounts(sample)) {
    yield* assignmentRecords(sample, account);
    yield* accountRecords(sample, account);
    yield* baselineRecords(sample, account);
    yield* contentRecords(sample, account);
  }
}

function* contentRecords(sample: Sample, account: AccountPlan): Generator<ResourceRecord, void, undefined> {
  const copies = account.kind === 'workload' ? sample.scale : account.kind === 'shared' ? 1 : 0;
  for (const region of WORKLOAD_REGIONS) {
    const site = createSite(sample, account, region);
    yield* CONTENT[account.kind](site);
    for (let index = 0; index < copies; index++) yield* stackRecords(site, index);
  }
}
