// For tests: security groups and prefix lists.

import type { Json, ResourceRecord } from '../../../core/index.ts';
import { ACCOUNT, REGION, record } from '../../control.cases.ts';

export const GROUP = `arn:aws:ec2:${REGION}:${ACCOUNT}:security-group/sg-0123456789abcdef0`;

/** `rule('tcp', 22, 22, '0.0.0.0/0', 'pl-1')`: a source with a colon is IPv6, one that begins with `pl-` a prefix list. */
export function rule(protocol: Json, from: Json, to: Json, ...sources: readonly string[]): Json {
  const isList = (source: string) => source.startsWith('pl-');
  return {
    IpProtocol: protocol,
    ...(from === null ? {} : { FromPort: from }),
    ...(to === null ? {} : { ToPort: to }),
    IpRanges: sources.filter((one) => !isList(one) && !one.includes(':')).map((CidrIp) => ({ CidrIp })),
    Ipv6Ranges: sources.filter((one) => one.includes(':')).map((CidrIpv6) => ({ CidrIpv6 })),
    PrefixListIds: sources.filter(isList).map((PrefixListId) => ({ PrefixListId })),
    UserIdGroupPairs: [],
  };
}

export function group(...rules: readonly Json[]): ResourceRecord {
  return record('AWS::EC2::SecurityGroup', GROUP, { GroupId: 'sg-0123456789abcdef0', GroupName: 'web', IpPermissions: rules, IpPermissionsEgress: [] });
}

export function prefixList(id: string, config: ResourceRecord['config']): ResourceRecord {
  return record('AWS::EC2::PrefixList', `arn:aws:ec2:${REGION}:${ACCOUNT}:prefix-list/${id}`, { PrefixListId: id, ...config });
}
