// From a snapshot to the access model: every reader once, and what is missing named where it hangs.

import type { Snapshot } from '../../../core/index.ts';
import type { AccessModel } from '../access-model.ts';
import { readAccounts } from './accounts.ts';
import { createPermissionSetOf, readDirectory, readProvisionalRoles } from './identity-center.ts';
import { readManagedPolicies } from './managed-policies.ts';
import { readOrganization } from './organization.ts';
import { readRoles, readUsers } from './principals.ts';
import { readWholeOf } from './read-whole.ts';
import type { Reading } from './reading.ts';
import { readEndpoints, readResources } from './resources.ts';
import { createTagsPart } from './tags.ts';

/**
 * All that AWS would consult to authorise requests, as far as the snapshot knows it; the rest is `unknown` by name.
 * Linear in the records of the snapshot. The model holds the documents of the snapshot as they are, not copies.
 */
export function accessModelOf(snapshot: Snapshot): AccessModel {
  const reading: Reading = { snapshot, partition: partitionOf(snapshot), policies: new Map(), tagsOf: createTagsPart(snapshot) };
  readManagedPolicies(reading);
  const organization = readOrganization(reading);
  const accounts = readAccounts(reading, organization);
  const principals = [...readUsers(reading), ...readRoles(reading, createPermissionSetOf(snapshot)), ...readProvisionalRoles(reading)];
  const resources = readResources(reading, organization);
  const endpoints = readEndpoints(reading);
  const directory = readDirectory(reading);
  return {
    partition: reading.partition,
    ...(organization.model === undefined ? {} : { organization: organization.model }),
    accounts,
    policies: [...reading.policies.values()],
    principals,
    resources,
    endpoints,
    ...(directory === undefined ? {} : { directory }),
    readWhole: readWholeOf(snapshot),
  };
}

/** Accounts of two partitions never meet in one organisation: any ARN tells. */
function partitionOf(snapshot: Snapshot): string {
  for (const type of snapshot.types) {
    const arn = snapshot.of(type).records[0]?.arn ?? '';
    if (arn.startsWith('arn:aws')) return arn.slice(4, arn.indexOf(':', 4));
  }
  return 'aws';
}
