// For tests: a VPC, and what may stand before its DNS.

import type { Json, JsonObject, ResourceRecord } from '../../../core/index.ts';
import { ACCOUNT, REGION, record } from '../../control.cases.ts';
import { ec2, vpc } from './network.cases.ts';

const resolver = (type: string, kind: string, id: string, config: JsonObject) =>
  record(`AWS::Route53Resolver::${type}`, `arn:aws:route53resolver:${REGION}:${ACCOUNT}:${kind}/${id}`, { Id: id, ...config });

export const guarded = (DhcpOptionsId = 'dopt-1') => vpc('vpc-1', '10.0.0.0/16', { DhcpOptionsId });

/** Rules by their actions, each with the list `fdl-1`. */
export const ruleGroup = (...actions: readonly string[]): ResourceRecord => {
  const rules = actions.map((Action, index): Json => ({ Name: `rule-${index}`, Priority: index, Action, FirewallDomainListId: 'fdl-1' }));
  return resolver('FirewallRuleGroup', 'firewall-rule-group', 'frg-1', { Name: 'ours', FirewallRules: rules });
};

export const domainList = resolver('FirewallDomainList', 'firewall-domain-list', 'fdl-1', { Name: 'bad', Domains: ['bad.example.'] });

export const association = (VpcId = 'vpc-1') =>
  resolver('FirewallRuleGroupAssociation', 'firewall-rule-group-association', 'assoc-1', {
    FirewallRuleGroupId: 'frg-1',
    VpcId,
    Priority: 101,
    Status: 'COMPLETE',
  });

export const firewallConfig = (FirewallFailOpen: string) => resolver('FirewallConfig', 'firewall-config', 'fc-1', { ResourceId: 'vpc-1', FirewallFailOpen });

export const inboundEndpoint = (Ip: string) => resolver('ResolverEndpoint', 'resolver-endpoint', 'in-1', { Direction: 'INBOUND', IpAddresses: [{ Ip }] });

export const dhcp = (...servers: readonly string[]) =>
  ec2('DHCPOptions', 'dhcp-options', 'dopt-1', {
    DhcpOptionsId: 'dopt-1',
    DhcpConfigurations: [{ Key: 'domain-name-servers', Values: servers.map((Value) => ({ Value })) }],
  });
