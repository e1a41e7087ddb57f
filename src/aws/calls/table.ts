// The table of calls: every record type that Stoa knows, and how it is read from AWS. A new one is a row here and one in the catalogue.
// STS has no rows: the collector asks it who it is, and records nothing of that.
// Errors that an account is not signed up for a service (`OptInRequired`, `SubscriptionRequiredException`) or that a Region has no such
// endpoint are failures, not "none": they say nothing of what a closed Region still holds, so what depends on them stays unknown.

import { COMPUTE_CALLS } from './compute.ts';
import { DATA_CALLS } from './data.ts';
import { DETECTION_CALLS } from './detection.ts';
import { DNS_CALLS } from './dns.ts';
import { EC2_CALLS } from './ec2.ts';
import { EDGE_CALLS } from './edge.ts';
import { IAM_CALLS } from './iam.ts';
import { IDENTITY_CENTER_CALLS } from './identity-center.ts';
import { LOAD_BALANCING_CALLS } from './load-balancing.ts';
import { MONITORING_CALLS } from './monitoring.ts';
import { ORGANIZATION_CALLS } from './organization.ts';
import type { CallRow } from './row.ts';
import { S3_CALLS } from './s3.ts';

export const CALLS: readonly CallRow[] = [
  ...ORGANIZATION_CALLS,
  ...IAM_CALLS,
  ...IDENTITY_CENTER_CALLS,
  ...DETECTION_CALLS,
  ...MONITORING_CALLS,
  ...EC2_CALLS,
  ...LOAD_BALANCING_CALLS,
  ...EDGE_CALLS,
  ...DNS_CALLS,
  ...COMPUTE_CALLS,
  ...S3_CALLS,
  ...DATA_CALLS,
];

const NO_PROFILES = 'the package does not hold the client of the AWS SDK for Route 53 Profiles; saved answers are read';

/** Types of the catalogue that no call of the table reads, and why. */
export const NOT_COLLECTED: Readonly<Record<string, string>> = {
  'AWS::Route53Profiles::ProfileAssociation': NO_PROFILES,
  'AWS::Route53Profiles::ProfileResourceAssociation': NO_PROFILES,
};
