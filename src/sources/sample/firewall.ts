// AWS Network Firewall in the inspection VPC: firewall, policy, and rule groups of domains and of Suricata rules.
// Shapes: https://docs.aws.amazon.com/network-firewall/latest/APIReference/Welcome.html

import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { zoneOf } from './regions.ts';
import { type Site, tagList, tagsOf } from './site.ts';
import { INSPECTION } from './transit.ts';

/** The id of the VPC endpoint by which a zone reaches the firewall. */
export function firewallEndpoint(site: Site, zone: number): string {
  return site.id('vpce', `firewall-${zone}`);
}

export function firewallRecords(site: Site, subnets: readonly string[]): readonly ResourceRecord[] {
  const arn = (resource: string) => site.arn('network-firewall', resource);
  const groups = [
    ruleGroup(site, 'allowed-domains', 100, {
      RuleVariables: { IPSets: { HOME_NET: { Definition: ['10.0.0.0/8'] } } },
      RulesSource: {
        RulesSourceList: {
          Targets: ['.amazonaws.com', '.github.com', '.letsencrypt.org', '.ubuntu.com'],
          TargetTypes: ['TLS_SNI', 'HTTP_HOST'],
          GeneratedRulesType: 'ALLOWLIST',
        },
      },
      StatefulRuleOptions: { RuleOrder: 'STRICT_ORDER' },
    }),
    ruleGroup(site, 'block-plain-protocols', 100, {
      RulesSource: {
        RulesString: [
          'drop tcp $HOME_NET any -> $EXTERNAL_NET 23 (msg:"telnet leaves the network"; sid:1000001; rev:1;)',
          'drop tcp $HOME_NET any -> $EXTERNAL_NET 21 (msg:"ftp leaves the network"; sid:1000002; rev:1;)',
        ].join('\n'),
      },
      StatefulRuleOptions: { RuleOrder: 'STRICT_ORDER' },
    }),
  ];
  const stateless = statelessGroup(site, 'drop-redirects', [
    { RuleDefinition: { MatchAttributes: { Sources: [{ AddressDefinition: '0.0.0.0/0' }], Protocols: [1] }, Actions: ['aws:drop'] }, Priority: 1 },
  ]);
  const policy = firewallPolicyRecord(site, 'organisation', {
    StatelessRuleGroupReferences: [{ ResourceArn: stateless.arn, Priority: 1 }],
    StatelessDefaultActions: ['aws:forward_to_sfe'],
    StatelessFragmentDefaultActions: ['aws:forward_to_sfe'],
    StatefulDefaultActions: ['aws:drop_established', 'aws:alert_established'],
    StatefulEngineOptions: { RuleOrder: 'STRICT_ORDER', StreamExceptionPolicy: 'DROP' },
    StatefulRuleGroupReferences: groups.map((group, index) => ({ ResourceArn: group.arn, Priority: index + 1 })),
  });
  site.plant('Stoa.Network.12', 'rules about $HOME_NET, which is the inspection VPC alone, see nothing of the workloads', policy);
  const firewall = site.make(
    'AWS::NetworkFirewall::Firewall',
    {
      FirewallName: 'inspection',
      FirewallArn: arn('firewall/inspection'),
      FirewallId: site.uuid('firewall'),
      FirewallPolicyArn: policy.arn,
      VpcId: site.id('vpc', INSPECTION),
      SubnetMappings: subnets.map((subnet) => ({ SubnetId: site.id('subnet', subnet), IPAddressType: 'IPV4' })),
      DeleteProtection: true,
      SubnetChangeProtection: true,
      FirewallPolicyChangeProtection: true,
      FirewallStatus: {
        Status: 'READY',
        ConfigurationSyncStateSummary: 'IN_SYNC',
        SyncStates: Object.fromEntries(
          subnets.map((subnet, zone) => [
            zoneOf(site.region, zone),
            { Attachment: { SubnetId: site.id('subnet', subnet), EndpointId: firewallEndpoint(site, zone), Status: 'READY' }, Config: {} },
          ]),
        ),
      },
      Tags: tagList(tagsOf(site, 'inspection')),
    },
    tagsOf(site, 'inspection'),
  );
  return [firewall, policy, stateless, ...groups, ...subnets.map((subnet, zone) => endpoint(site, subnet, zone))];
}

export function firewallPolicyRecord(site: Site, name: string, policy: JsonObject): ResourceRecord {
  const tags = tagsOf(site, name);
  return site.make(
    'AWS::NetworkFirewall::FirewallPolicy',
    {
      FirewallPolicyName: name,
      FirewallPolicyArn: site.arn('network-firewall', `firewall-policy/${name}`),
      FirewallPolicyId: site.uuid(`firewall policy ${name}`),
      FirewallPolicyStatus: 'ACTIVE',
      ConsumedStatefulRuleCapacity: 200,
      ConsumedStatelessRuleCapacity: 1,
      NumberOfAssociations: 1,
      EncryptionConfiguration: { KeyId: 'AWS_OWNED_KMS_KEY', Type: 'AWS_OWNED_KMS_KEY' },
      FirewallPolicy: policy,
      ResourcePolicy: null,
      Tags: tagList(tags),
    },
    tags,
  );
}

export function statelessGroup(site: Site, name: string, rules: readonly JsonObject[]): ResourceRecord {
  const RuleGroup = { RulesSource: { StatelessRulesAndCustomActions: { StatelessRules: rules } } };
  return ruleGroup(site, name, 10, RuleGroup, 'STATELESS');
}

function ruleGroup(site: Site, name: string, Capacity: number, rules: JsonObject, Type = 'STATEFUL'): ResourceRecord {
  return site.make('AWS::NetworkFirewall::RuleGroup', {
    RuleGroupName: name,
    RuleGroupArn: site.arn('network-firewall', `${Type.toLowerCase()}-rulegroup/${name}`),
    RuleGroupId: site.uuid(`rule group ${name}`),
    Description: name,
    Type,
    Capacity,
    RuleGroupStatus: 'ACTIVE',
    NumberOfAssociations: 1,
    Tags: [],
    RuleGroup: rules,
    ResourcePolicy: null,
  });
}

/** The endpoint that the firewall makes for itself in each zone. */
function endpoint(site: Site, subnet: string, zone: number): ResourceRecord {
  return site.make(
    'AWS::EC2::VPCEndpoint',
    {
      VpcEndpointId: firewallEndpoint(site, zone),
      VpcEndpointType: 'GatewayLoadBalancer',
      VpcId: site.id('vpc', INSPECTION),
      ServiceName: `com.amazonaws.vpce.${site.region}.vpce-svc-0${site.hex(16, 'firewall service')}`,
      State: 'available',
      RouteTableIds: [],
      SubnetIds: [site.id('subnet', subnet)],
      Groups: [],
      IpAddressType: 'ipv4',
      PrivateDnsEnabled: false,
      RequesterManaged: true,
      NetworkInterfaceIds: [],
      DnsEntries: [],
      CreationTimestamp: site.sample.ago(1300),
      OwnerId: site.account.id,
      Tags: [
        { Key: 'AWSNetworkFirewallManaged', Value: 'true' },
        { Key: 'Firewall', Value: site.arn('network-firewall', 'firewall/inspection') },
      ],
    },
    { AWSNetworkFirewallManaged: 'true', Firewall: site.arn('network-firewall', 'firewall/inspection') },
  );
}
