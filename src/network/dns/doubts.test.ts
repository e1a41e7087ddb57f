// Answers that would be wrong if they were sure: names that cannot be read, places without a record, addresses that several have.

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../core/index.ts';
import { ask, type DnsWorld, dnsOf, shortly, VPC } from './dns.cases.ts';

const said = (world: DnsWorld, name: string, type = 'A') => shortly(ask(dnsOf(world), name, type));

describe('places without a record', () => {
  const set = (value: string, place: JsonObject, Type = 'A') => ({
    Name: 'w.a.example.',
    Type,
    SetIdentifier: value,
    ...place,
    ResourceRecords: [{ Value: value }],
  });
  const zone = (...records: JsonObject[]) => ({ zones: [{ name: 'a.example', records }] });
  const europe = { GeoLocation: { ContinentCode: 'EU' } };
  const block = { CidrRoutingConfig: { CollectionId: 'c', LocationName: 'office' } };

  it('leaves open that geolocation and CIDR routing without a default answer nothing', () => {
    expect(said(zone(set('10.0.0.1', europe)), 'w.a.example')).toBe('allowed records 10.0.0.1 or nodata');
    expect(said(zone(set('10.0.0.1', block)), 'w.a.example')).toBe('allowed records 10.0.0.1 or nodata');
    expect(said(zone(set('other.example', europe, 'CNAME')), 'w.a.example')).toBe('allowed public or nodata');
  });

  it('knows the default by its asterisk', () => {
    const everywhere = set('10.0.0.2', { GeoLocation: { CountryCode: '*' } });
    expect(said(zone(set('10.0.0.1', europe), everywhere), 'w.a.example')).toBe('allowed records 10.0.0.1 or records 10.0.0.2');
    expect(said(zone(everywhere), 'w.a.example')).toBe('allowed records 10.0.0.2');
  });
});

describe('what cannot be read', () => {
  it('takes a rule whose name is none for no rule about every name', () => {
    for (const rule of [{ name: 'bad..name' }, {}]) expect(said({ rules: [rule] }, 'www.example.com')).toBe('unknown: route53resolver:ListResolverRules');
    expect(said({ rules: [{ name: '.' }] }, 'www.example.com')).toBe('allowed forwarded 192.168.0.53');
  });

  it('does not pass a private zone over because its name is none', () => {
    const zones = (vpcs: readonly string[]) => ({ zones: [{ name: 'bad..name', vpcs }] });
    expect(said(zones([VPC]), 'www.example.com')).toBe('unknown: route53:ListHostedZones');
    expect(said(zones(['vpc-2']), 'www.example.com')).toBe('allowed public');
  });

  it('takes no set without values for an empty answer', () => {
    const records = [{ Name: 'w.a.example.', Type: 'A', ResourceRecords: null }];
    expect(said({ zones: [{ name: 'a.example', records }] }, 'w.a.example')).toBe('unknown: route53:ListResourceRecordSets');
  });

  it('does not say that there is no data of a type that no record has', () => {
    const world = { zones: [{ name: 'a.example', records: ['w A 10.0.0.1'] }] };
    expect(said(world, 'w.a.example', 'ANY')).toBe('unknown: what is answered to queries of type ANY');
    expect(said(world, 'w.a.example', 'TYPE252')).toBe('unknown: what is answered to queries of type TYPE252');
    expect(said(world, 'w.a.example', 'TXT')).toBe('allowed nodata');
  });
});

describe('what DNS Firewall says that cannot be read', () => {
  const rule = (more: JsonObject) => ({ Action: 'BLOCK', domains: ['bad.example'], ...more });
  const guarded = (more: JsonObject) => said({ firewalls: [{ id: 'g', rules: [rule(more)] }] }, 'www.example.com');

  it('is no rule that one may pass over', () => {
    expect(guarded({})).toBe('allowed public');
    for (const more of [{ FirewallDomainRedirectionAction: 'NEW' }, { Qtype: 28 }, { Action: 'LOG' }, { Priority: '5' }])
      expect(guarded(more)).toBe('unknown: route53resolver:ListFirewallRules');
  });

  it('is no list without its rules or entries', () => {
    const group = ['AWS::Route53Resolver::FirewallRuleGroup', 'g', { Id: 'g', Name: 'g', FirewallRules: [null] }] as const;
    const association = [
      'AWS::Route53Resolver::FirewallRuleGroupAssociation',
      'a',
      { Id: 'a', FirewallRuleGroupId: 'g', VpcId: VPC, Priority: 101, Status: 'COMPLETE' },
    ] as const;
    expect(said({ more: [group, association] }, 'www.example.com')).toBe('unknown: route53resolver:ListFirewallRules');
    const list = ['AWS::Route53Resolver::FirewallDomainList', 'l', { Id: 'l', Name: 'l', Domains: [null] }] as const;
    const world = { firewalls: [{ id: 'g', rules: [{ Action: 'BLOCK', FirewallDomainListId: 'l' }] }], more: [list] };
    expect(said(world, 'www.example.com')).toBe('unknown: route53resolver:ListFirewallDomains');
  });
});

describe('endpoints and Profiles', () => {
  const eni = [
    'AWS::EC2::NetworkInterface',
    'eni-1',
    {
      NetworkInterfaceId: 'eni-1',
      VpcId: VPC,
      SubnetId: 'subnet-1',
      PrivateIpAddress: '10.0.0.9',
      PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.9', Primary: true }],
      Ipv6Addresses: [{ Ipv6Address: '2001:db8::9' }],
      Groups: [],
    },
  ] as const;
  const name = 'ec2.us-east-1.amazonaws.com';
  const endpoint = (more: JsonObject): DnsWorld => ({
    more: [
      [
        'AWS::EC2::VPCEndpoint',
        'vpce-1',
        {
          VpcEndpointId: 'vpce-1',
          VpcId: VPC,
          VpcEndpointType: 'Interface',
          State: 'available',
          PrivateDnsEnabled: true,
          NetworkInterfaceIds: ['eni-1'],
          DnsEntries: [{ DnsName: name }],
          ...more,
        },
      ],
      eni,
    ],
  });

  it('answers with the records that the endpoint has, not with every address of its interfaces', () => {
    const asked = (DnsRecordIpType: string) => ['A', 'AAAA'].map((type) => said(endpoint({ DnsOptions: { DnsRecordIpType } }), name, type));
    expect(asked('dualstack')).toEqual(['allowed records 10.0.0.9', 'allowed records 2001:db8::9']);
    expect(asked('ipv4')).toEqual(['allowed records 10.0.0.9', 'allowed nodata']);
    expect(asked('ipv6')).toEqual(['allowed nodata', 'allowed records 2001:db8::9']);
    expect(asked('service-defined')[0]).toBe('unknown: which records the service defines for vpce-1');
  });

  it('does not say that the names of an endpoint hold, or do not, while it comes and goes', () => {
    for (const State of ['pending', 'Deleting']) expect(said(endpoint({ State }), name)).toBe('unknown: the private names of vpce-1');
    expect(said(endpoint({ State: 'rejected' }), name)).toBe('allowed public');
  });

  it('does not pass over what it does not know in a Profile', () => {
    const profile = (ResourceArn: string): DnsWorld => ({
      more: [
        ['AWS::Route53Profiles::ProfileAssociation', 'pa', { Id: 'pa', ProfileId: 'rp', ResourceId: VPC, Status: 'COMPLETE' }],
        ['AWS::Route53Profiles::ProfileResourceAssociation', 'pr', { Id: 'pr', ProfileId: 'rp', ResourceArn, Status: 'COMPLETE' }],
      ],
    });
    expect(said(profile('arn:aws:new:::thing/1'), 'www.example.com')).toBe('unknown: what `arn:aws:new:::thing/1` does in a Profile');
    expect(said(profile('arn:aws:route53resolver:us-east-1:1:resolver-query-log-config/q'), 'www.example.com')).toBe('allowed public');
  });
});

describe('name servers that are inbound endpoints', () => {
  const dhcp = [
    'AWS::EC2::DHCPOptions',
    'dopt-2',
    { DhcpOptionsId: 'dopt-2', DhcpConfigurations: [{ Key: 'domain-name-servers', Values: [{ Value: '10.1.0.10' }] }] },
  ] as const;
  const inbound = (id: string, HostVPCId: string, Status = 'OPERATIONAL') =>
    ['AWS::Route53Resolver::ResolverEndpoint', id, { Id: id, Direction: 'INBOUND', HostVPCId, Status, IpAddresses: [{ Ip: '10.1.0.10' }] }] as const;
  const zones = [{ name: 'hub.example', records: ['www A 10.1.0.1'], vpcs: ['vpc-2'] }];
  const asking = (own: JsonObject, ...more: DnsWorld['more'] & {}): DnsWorld => ({
    vpcs: { [VPC]: { DhcpOptionsId: 'dopt-2', ...own }, 'vpc-2': {}, 'vpc-3': { CidrBlock: '10.1.0.0/16' } },
    zones,
    more: [dhcp, ...more],
  });
  const nobody = 'unknown: what the name servers 10.1.0.10 answer';

  it('follows to the one that has the address', () => {
    expect(said(asking({}, inbound('in-1', 'vpc-2')), 'www.hub.example')).toBe('allowed records 10.1.0.1');
  });

  it('does not choose between two VPCs that have the address', () => {
    expect(said(asking({}, inbound('in-1', 'vpc-2'), inbound('in-2', 'vpc-3')), 'www.hub.example')).toBe(nobody);
    const rules = [{ name: 'hub.example', targets: ['10.1.0.10'] }];
    const world = { vpcs: { [VPC]: {}, 'vpc-2': {}, 'vpc-3': {} }, zones, rules, more: [inbound('in-1', 'vpc-2'), inbound('in-2', 'vpc-3')] };
    expect(said(world, 'www.hub.example')).toBe('allowed forwarded 10.1.0.10');
  });

  it('takes an address of the VPC’s own networks for nobody else’s', () => {
    expect(said(asking({ CidrBlock: '10.1.0.0/16' }, inbound('in-1', 'vpc-2')), 'www.hub.example')).toBe(nobody);
  });

  it('does not follow to one that is not there yet, or no more', () => {
    for (const status of ['CREATING', 'DELETING']) expect(said(asking({}, inbound('in-1', 'vpc-2', status)), 'www.hub.example')).toBe(nobody);
  });

  it('says that no resolver answers where nothing in the VPC reaches it', () => {
    const inVpc = (VpcId: string, index: number): DnsWorld['more'] & {} => [
      ['AWS::EC2::Subnet', `subnet-${index}`, { SubnetId: `subnet-${index}`, VpcId, CidrBlock: `10.${index}.0.0/24`, AvailabilityZone: 'us-east-1a' }],
      [
        'AWS::EC2::RouteTable',
        `rtb-${index}`,
        {
          RouteTableId: `rtb-${index}`,
          VpcId,
          Associations: [{ Main: true }],
          Routes: [{ DestinationCidrBlock: `10.${index}.0.0/16`, GatewayId: 'local', State: 'active' }],
        },
      ],
      [
        'AWS::EC2::NetworkInterface',
        `eni-${index}`,
        {
          NetworkInterfaceId: `eni-${index}`,
          VpcId,
          SubnetId: `subnet-${index}`,
          Status: 'in-use',
          InterfaceType: 'interface',
          Groups: [],
          PrivateIpAddress: `10.${index}.0.10`,
          PrivateIpAddresses: [{ PrivateIpAddress: `10.${index}.0.10`, Primary: true }],
        },
      ],
    ];
    const world = asking({}, inbound('in-1', 'vpc-2'), ...inVpc(VPC, 0), ...inVpc('vpc-2', 1));
    expect(said(world, 'www.hub.example')).toBe('blocked no-resolver');
  });
});
