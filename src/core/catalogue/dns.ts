// DNS of VPCs: what DHCP hands out, the Resolver's own settings, Route 53 Profiles. Zones, rules and firewalls stand at the edge.

import { call, type RecordType, row } from './record-type.ts';

const resolver = (type: string, title: string, operation: string, items: string, id: string, arn: string) =>
  row(type, title, call('route53resolver', operation, items), id, `arn:{partition}:route53resolver:{region}:{account}:${arn}`);

export const DNS_TYPES: readonly RecordType[] = [
  row(
    'AWS::EC2::DHCPOptions',
    'DHCP options',
    call('ec2', 'DescribeDhcpOptions', 'DhcpOptions[]'),
    '{DhcpOptionsId}',
    'arn:{partition}:ec2:{region}:{account}:dhcp-options/{DhcpOptionsId}',
  ),
  resolver(
    'AWS::Route53Resolver::ResolverConfig',
    'Resolver configuration of a VPC',
    'ListResolverConfigs',
    'ResolverConfigs[]',
    '{ResourceId}',
    'resolver-config/{ResourceId}',
  ),
  resolver(
    'AWS::Route53Resolver::ResolverDNSSECConfig',
    'DNSSEC validation of a VPC',
    'ListResolverDnssecConfigs',
    'ResolverDnssecConfigs[]',
    '{ResourceId}',
    'resolver-dnssec-config/{ResourceId}',
  ),
  // ARNs: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonroute53profiles.html; the associations have none of their own.
  row(
    'AWS::Route53Profiles::ProfileAssociation',
    'VPC of a Route 53 Profile',
    call('route53profiles', 'ListProfileAssociations', 'ProfileAssociations[]'),
    '{Id}',
    'arn:{partition}:route53profiles:{region}:{account}:profile-association/{Id}',
  ),
  row(
    'AWS::Route53Profiles::ProfileResourceAssociation',
    'part of a Route 53 Profile',
    call('route53profiles', 'ListProfileResourceAssociations', 'ProfileResourceAssociations[]'),
    '{Id}',
    'arn:{partition}:route53profiles:{region}:{account}:profile-resource-association/{Id}',
  ),
];
