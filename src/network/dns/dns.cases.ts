// For tests: DNS in a few words, as the records that AWS would answer. One account, one Region, one VPC unless more are named.

import { createSnapshot, foldCoverage, type JsonObject, listActionOf, RECORD_TYPES, type ResourceRecord, type Snapshot } from '../../core/index.ts';
import { readNetwork } from '../model/index.ts';
import { type DnsModel, readDns } from './model/dns-model.ts';
import { parseDomainName } from './names/name.ts';
import { type DnsAnswer, resolveName } from './resolve.ts';

const ACCOUNT = '111122223333';
const REGION = 'us-east-1';
export const VPC = 'vpc-1';

export interface ZoneWords {
  readonly id?: string;
  readonly name: string;
  /** `www A 10.0.0.1 10.0.0.2`; `@` is the zone's own name. */
  readonly records?: readonly (string | JsonObject)[];
  readonly isPublic?: boolean;
  readonly vpcs?: readonly string[];
}

export interface RuleWords {
  readonly id?: string;
  readonly name?: string;
  readonly type?: string;
  readonly targets?: readonly string[];
  readonly endpoint?: string;
  readonly delegation?: string;
  readonly vpcs?: readonly string[];
  readonly status?: string;
}

export interface FirewallWords {
  readonly id: string;
  readonly priority?: number;
  readonly vpcs?: readonly string[];
  /** `10 BLOCK *.bad.example` or a rule with its domains. */
  readonly rules: readonly (string | (JsonObject & { readonly domains?: readonly string[] }))[];
}

export interface DnsWorld {
  readonly vpcs?: Readonly<Record<string, JsonObject>>;
  readonly zones?: readonly ZoneWords[];
  readonly rules?: readonly RuleWords[];
  readonly firewalls?: readonly FirewallWords[];
  /** Further records, by type; their ids are those of the catalogue's template. */
  readonly more?: readonly (readonly [type: string, id: string, config: JsonObject])[];
  /** Members of the VPCs that were not read. */
  readonly unreadMembers?: readonly string[];
  /** Types that were not read. */
  readonly unread?: readonly string[];
}

const arnOf = (type: string, id: string) =>
  type === 'AWS::Route53::HostedZone' ? `arn:aws:route53:::hostedzone/${id}` : `arn:aws:x:${REGION}:${ACCOUNT}:${type}/${id}`;

/** The world as a snapshot in which everything else was read. */
function snapshotOf(world: DnsWorld, isReversed = false): Snapshot {
  const all = [...vpcsOf(world), ...zonesOf(world), ...rulesOf(world), ...firewallsOf(world), ...(world.more ?? [])];
  const records = all.map(
    ([type, id, config]): ResourceRecord => ({
      type,
      arn: arnOf(type, id),
      id,
      account: ACCOUNT,
      region: type === 'AWS::Route53::HostedZone' ? 'global' : REGION,
      tags: {},
      config,
    }),
  );
  const cells = RECORD_TYPES.filter(({ type }) => !(world.unread ?? []).includes(type)).map((one) => ({
    type: one.type,
    action: listActionOf(one.type),
    status: 'read' as const,
    account: ACCOUNT,
    region: one.scope === 'regional' ? REGION : 'global',
  }));
  const input = { source: { kind: 'test', description: '' }, takenAt: '2026-11-01T00:00:00Z', coverage: foldCoverage(cells) };
  return createSnapshot(input, isReversed ? records.toReversed() : records).snapshot;
}

export const dnsOf = (world: DnsWorld, isReversed = false): DnsModel => readDns(readNetwork(snapshotOf(world, isReversed)));

/** The answer for a name; throws where the test itself is wrong. */
export function ask(model: DnsModel, name: string, type = 'A', vpcId = VPC): DnsAnswer {
  const read = parseDomainName(name);
  const answer = read.ok ? resolveName(model, { name: read.value, type, vpcId }) : undefined;
  if (answer === undefined) throw new Error(`nothing is answered for ${name}`);
  return answer;
}

/** The answer in short: `allowed records 10.0.0.1`, `blocked nxdomain`, `unknown …`. */
export function shortly({ verdict, ways, missing }: DnsAnswer): string {
  if (verdict === 'unknown') return `unknown: ${missing.map(({ name }) => name).join('; ')}`;
  const ends = ways.map(({ end }) => {
    if (end.kind === 'records') return `records ${end.aliasOf === undefined ? end.values.join(' ') : `of ${end.aliasOf}`}`;
    return end.kind === 'forwarded' ? `forwarded ${end.targets.map(({ address }) => address).join(' ')}`.trim() : end.kind;
  });
  return `${verdict} ${[...new Set(ends)].join(' or ')}`;
}

type Row = readonly [type: string, id: string, config: JsonObject];

function vpcsOf({ vpcs = { [VPC]: {} }, unreadMembers = [] }: DnsWorld): readonly Row[] {
  const dhcp = { DhcpOptionsId: 'dopt-1', DhcpConfigurations: [{ Key: 'domain-name-servers', Values: [{ Value: 'AmazonProvidedDNS' }] }] };
  return [
    ['AWS::EC2::DHCPOptions', 'dopt-1', dhcp],
    ...Object.entries(vpcs).map(([id, more], index): Row => {
      const cidr = `10.${index}.0.0/16`;
      const on = { Value: true };
      const plain = {
        VpcId: id,
        OwnerId: ACCOUNT,
        CidrBlock: cidr,
        DhcpOptionsId: 'dopt-1',
        EnableDnsSupport: on,
        EnableDnsHostnames: on,
        HostedZoneSummaries: [],
      };
      const config: JsonObject = { ...plain, ...more };
      return ['AWS::EC2::VPC', id, Object.fromEntries(Object.entries(config).filter(([key]) => !unreadMembers.includes(key)))];
    }),
  ];
}

function zonesOf({ zones = [] }: DnsWorld): readonly Row[] {
  return zones.map(({ id, name, records = [], isPublic = false, vpcs = [VPC] }, index): Row => {
    const zoneId = id ?? `Z${index}`;
    return [
      'AWS::Route53::HostedZone',
      zoneId,
      {
        Id: `/hostedzone/${zoneId}`,
        Name: `${name}.`,
        Config: { PrivateZone: !isPublic },
        VPCs: isPublic ? [] : vpcs.map((VPCId) => ({ VPCId, VPCRegion: REGION })),
        ResourceRecordSets: records.map((one) => (typeof one === 'string' ? setOf(one, name) : one)),
      },
    ];
  });
}

function setOf(words: string, zone: string): JsonObject {
  const [name = '', Type = '', ...values] = words.split(' ');
  return { Name: name === '@' ? `${zone}.` : `${name}.${zone}.`, Type, TTL: 60, ResourceRecords: values.map((Value) => ({ Value })) };
}

function rulesOf({ rules = [] }: DnsWorld): readonly Row[] {
  return rules.flatMap(
    ({ id, name, type = 'FORWARD', targets = ['192.168.0.53'], endpoint, delegation, vpcs = [VPC], status = 'COMPLETE' }, index): readonly Row[] => {
      const ruleId = id ?? `rslvr-rr-${index}`;
      const rule = {
        Id: ruleId,
        OwnerId: ACCOUNT,
        RuleType: type,
        Status: 'COMPLETE',
        ...(name === undefined ? {} : { DomainName: name }),
        ...(endpoint === undefined ? {} : { ResolverEndpointId: endpoint }),
        ...(delegation === undefined ? {} : { DelegationRecord: delegation }),
        ...(type === 'FORWARD' ? { TargetIps: targets.map((Ip) => ({ Ip, Port: 53 })) } : {}),
      };
      return [
        ['AWS::Route53Resolver::ResolverRule', ruleId, rule],
        ...vpcs.map(
          (VPCId): Row => [
            'AWS::Route53Resolver::ResolverRuleAssociation',
            `${ruleId}-${VPCId}`,
            { Id: `${ruleId}-${VPCId}`, ResolverRuleId: ruleId, VPCId, Status: status },
          ],
        ),
      ];
    },
  );
}

function firewallsOf({ firewalls = [] }: DnsWorld): readonly Row[] {
  return firewalls.flatMap(({ id, priority = 101, vpcs = [VPC], rules }): readonly Row[] => {
    const read = rules.map((one, index) => {
      const rule = typeof one === 'string' ? ruleOf(one) : one;
      const { domains, ...rest } = rule;
      const list = `${id}-list-${index}`;
      return {
        list,
        domains,
        rule: { Name: `rule-${index}`, Priority: (index + 1) * 10, ...(domains === undefined ? {} : { FirewallDomainListId: list }), ...rest },
      };
    });
    return [
      ['AWS::Route53Resolver::FirewallRuleGroup', id, { Id: id, Name: id, FirewallRules: read.map(({ rule }) => rule) }],
      ...read.flatMap(({ list, domains }): readonly Row[] =>
        domains === undefined ? [] : [['AWS::Route53Resolver::FirewallDomainList', list, { Id: list, Name: list, Domains: domains }]],
      ),
      ...vpcs.map(
        (VpcId): Row => [
          'AWS::Route53Resolver::FirewallRuleGroupAssociation',
          `${id}-${VpcId}`,
          { Id: `${id}-${VpcId}`, FirewallRuleGroupId: id, VpcId, Priority: priority, Status: 'COMPLETE' },
        ],
      ),
    ];
  });
}

/** `BLOCK *.bad.example worse.example`; `BLOCK/AAAA …` for one query type, `ALLOW+TRUST …` for one that trusts redirections. */
function ruleOf(words: string): JsonObject & { readonly domains: readonly string[] } {
  const [head = '', ...domains] = words.split(' ');
  const [, action = '', type, trust] = /^(\w+)(?:\/(\w+))?(\+TRUST)?$/.exec(head) ?? [];
  return {
    Action: action,
    ...(action === 'BLOCK' ? { BlockResponse: 'NXDOMAIN' } : {}),
    ...(type === undefined ? {} : { Qtype: type }),
    ...(trust === undefined ? {} : { FirewallDomainRedirectionAction: 'TRUST_REDIRECTION_DOMAIN' }),
    domains,
  };
}
