// VPC Block Public Access: what it leaves of the traffic through internet and egress-only gateways.
// Source: https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html, and the scenarios of
// https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html#security-vpc-bpa-exclusions: an egress-only
// exclusion counts only where the account blocks both directions.

import { type Missing, type ResourceRef, refOf, type Snapshot } from '../../core/index.ts';
import { textOf } from './fields.ts';

export type PublicAccessUse =
  /** Through the internet gateway, begun inside or outside. */
  | 'in'
  | 'out'
  /** Through a NAT gateway or an egress-only internet gateway, begun inside. */
  | 'nat';

export interface PublicAccess {
  /** What blocks this use for a subnet: nothing, a setting, or unknown. */
  readonly blocking: (account: string, region: string, vpcId: string, subnetId: string, use: PublicAccessUse) => PublicAccessBlock | Missing | undefined;
}

export interface PublicAccessBlock {
  readonly kind: 'blocked';
  readonly setting: ResourceRef;
}

interface Exclusion {
  readonly mode: string;
}

export function readPublicAccess(snapshot: Snapshot): PublicAccess {
  const modes = new Map<string, { readonly mode: string; readonly ref: ResourceRef; readonly hasExclusions: boolean }>();
  for (const record of snapshot.of('AWS::EC2::VPCBlockPublicAccessOptions').records) {
    modes.set(`${record.account}/${record.region}`, {
      mode: textOf(record.config, 'InternetGatewayBlockMode') ?? '',
      ref: refOf(record),
      hasExclusions: textOf(record.config, 'ExclusionsAllowed') !== 'not-allowed',
    });
  }
  const exclusions = new Map<string, Exclusion>();
  for (const { config } of snapshot.of('AWS::EC2::VPCBlockPublicAccessExclusion').records) {
    const id = textOf(config, 'ResourceArn')?.split('/')[1];
    const isDeleted = ['delete', 'disable'].some((word) => textOf(config, 'State')?.startsWith(word) === true);
    if (id !== undefined && !isDeleted) exclusions.set(id, { mode: textOf(config, 'InternetGatewayExclusionMode') ?? '' });
  }
  const missing = (type: string, account: string, region: string): Missing =>
    snapshot.coverage.missing(type, account, region) ?? { reason: 'unreadable', name: type, account, region };
  return {
    blocking(account, region, vpcId, subnetId, use) {
      const setting = modes.get(`${account}/${region}`);
      if (setting === undefined) return missing('AWS::EC2::VPCBlockPublicAccessOptions', account, region);
      const { mode, ref, hasExclusions } = setting;
      if (mode === 'off') return undefined;
      if (mode !== 'block-bidirectional' && mode !== 'block-ingress')
        return { reason: 'not-modelled', name: `VPC Block Public Access mode ${mode}`, account, region };
      if (mode === 'block-ingress' && use === 'nat') return undefined;
      const found = hasExclusions ? [exclusions.get(subnetId), exclusions.get(vpcId)].filter((one) => one !== undefined) : [];
      if (found.some((one) => one.mode === 'allow-bidirectional')) return undefined;
      if (mode === 'block-bidirectional' && use !== 'in' && found.some((one) => one.mode === 'allow-egress')) return undefined;
      const unread = hasExclusions ? snapshot.coverage.missing('AWS::EC2::VPCBlockPublicAccessExclusion', account, region) : undefined;
      return unread ?? { kind: 'blocked', setting: ref };
    },
  };
}
