// What each kind of event says for the common shape.

import type { EventKind } from '../event.ts';
import { describeCloudTrail } from './cloudtrail.ts';
import type { Describe } from './described.ts';
import { describeGuardDuty, describeSecurityHub } from './findings.ts';
import { describeEksAudit, describeFlow, describeLoadBalancer, describeResolverQuery, describeS3Access, describeWaf } from './logs.ts';

export type { Surroundings } from './described.ts';

export const DESCRIBE: Readonly<Record<EventKind, Describe>> = {
  cloudtrail: describeCloudTrail,
  'vpc-flow': describeFlow,
  'tgw-flow': describeFlow,
  'resolver-query': describeResolverQuery,
  waf: describeWaf,
  alb: describeLoadBalancer,
  nlb: describeLoadBalancer,
  clb: describeLoadBalancer,
  's3-access': describeS3Access,
  'eks-audit': describeEksAudit,
  guardduty: describeGuardDuty,
  securityhub: describeSecurityHub,
};
