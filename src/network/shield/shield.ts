// Shield: which public resources are covered by Shield Advanced, with health checks, automatic mitigation and the response team's access.
// Every resource has Shield Standard. Source: https://docs.aws.amazon.com/waf/latest/developerguide/ddos-protections-by-resource-type.html

import {
  asString,
  asStrings,
  at,
  facetOf,
  isObject,
  type JsonObject,
  type Missing,
  type ResourceRecord,
  type ResourceRef,
  refOf,
  type Snapshot,
} from '../../core/index.ts';
import { type UnreadKind, unreadKinds } from '../unread-kinds.ts';

/** What of an account is known to Shield Advanced. */
export interface ShieldAccount {
  readonly account: string;
  readonly isSubscribed: boolean | 'unknown';
  readonly missing: Missing | undefined;
  /** Whether the Shield Response Team may look: a role, buckets of logs. */
  readonly responseTeam: { readonly role: string | undefined; readonly buckets: readonly string[] } | 'unknown' | undefined;
  /** `ENABLED`, `DISABLED`, `PENDING`. */
  readonly proactiveEngagement: string | undefined;
  readonly renews: boolean | undefined;
}

export interface ShieldCoverage {
  /** As Shield names it: `CLOUDFRONT_DISTRIBUTION`. */
  readonly type: string;
  readonly ref: ResourceRef;
  readonly name: string;
  readonly isProtected: boolean | 'unknown';
  readonly missing: Missing | undefined;
  /** `unsupported` for hosted zones: "Shield Advanced doesn't support health-based detection for" them. */
  readonly healthCheck: boolean | 'unsupported' | undefined;
  /** What automatic mitigation of the application layer does: `block`, `count`, `off`; nothing where it is not for the type. */
  readonly mitigation: 'block' | 'count' | 'off' | undefined;
  readonly groups: readonly string[];
}

export interface ShieldAnswer {
  readonly accounts: readonly ShieldAccount[];
  readonly resources: readonly ShieldCoverage[];
  /** Kinds of resources of which it is not known which there are. */
  readonly missing: readonly UnreadKind[];
}

interface Kind {
  readonly type: string;
  readonly recordType: string;
  readonly isPublic: (config: JsonObject) => boolean;
  readonly hasHealth: boolean;
  readonly hasMitigation: boolean;
  /** What a protection calls it. */
  readonly arn: (record: ResourceRecord) => string;
  readonly name: (record: ResourceRecord) => string;
}

const own = ({ arn }: ResourceRecord) => arn;
const named = (key: string) => (record: ResourceRecord) => asString(record.config[key]) ?? record.id;
const isFacing = (config: JsonObject) => config['Scheme'] === 'internet-facing';

const KINDS: readonly Kind[] = [
  {
    type: 'CLOUDFRONT_DISTRIBUTION',
    recordType: 'AWS::CloudFront::Distribution',
    isPublic: (config) => at(config, 'DistributionConfig', 'Enabled') !== false,
    hasHealth: true,
    hasMitigation: true,
    arn: own,
    name: ({ config, id }) => asStrings(at(config, 'DistributionConfig', 'Aliases', 'Items'))[0] ?? id,
  },
  {
    type: 'ROUTE_53_HOSTED_ZONE',
    recordType: 'AWS::Route53::HostedZone',
    isPublic: (config) => at(config, 'Config', 'PrivateZone') !== true,
    hasHealth: false,
    hasMitigation: false,
    // Protections name `hostedzone/Z...`, the API of Route 53 `/hostedzone/Z...`.
    arn: ({ arn, id }) => `${arn.split(':').slice(0, 5).join(':')}:hostedzone/${id.split('/').at(-1) ?? ''}`,
    name: named('Name'),
  },
  {
    type: 'APPLICATION_LOAD_BALANCER',
    recordType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    isPublic: (config) => config['Type'] === 'application' && isFacing(config),
    hasHealth: true,
    hasMitigation: true,
    arn: own,
    name: named('LoadBalancerName'),
  },
  {
    type: 'CLASSIC_LOAD_BALANCER',
    recordType: 'AWS::ElasticLoadBalancing::LoadBalancer',
    isPublic: isFacing,
    hasHealth: true,
    hasMitigation: false,
    arn: own,
    name: named('LoadBalancerName'),
  },
  {
    // Network load balancers and instances are protected through their Elastic IP addresses.
    type: 'ELASTIC_IP_ALLOCATION',
    recordType: 'AWS::EC2::EIP',
    isPublic: (config) => asString(config['AssociationId']) !== undefined,
    hasHealth: true,
    hasMitigation: false,
    arn: ({ account, region, id, arn }) => `arn:${arn.split(':')[1] ?? 'aws'}:ec2:${region}:${account}:eip-allocation/${id}`,
    name: named('PublicIp'),
  },
  {
    type: 'GLOBAL_ACCELERATOR',
    recordType: 'AWS::GlobalAccelerator::Accelerator',
    isPublic: (config) => config['Enabled'] !== false,
    hasHealth: true,
    hasMitigation: false,
    arn: own,
    name: named('Name'),
  },
];

/** The types of records that Shield Advanced can protect, of those that are collected. */
export const SHIELD_TYPES = [
  'AWS::CloudFront::Distribution',
  'AWS::Route53::HostedZone',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ElasticLoadBalancing::LoadBalancer',
  'AWS::EC2::EIP',
] as const;

/** Every public resource that Shield Advanced can protect, and what each account has set. */
export function shieldCoverage(snapshot: Snapshot): ShieldAnswer {
  const found = new Map<string, ShieldAccount>();
  const account = (id: string): ShieldAccount => {
    let one = found.get(id);
    if (one === undefined) found.set(id, (one = readAccount(id, snapshot)));
    return one;
  };
  const protections = new Map(snapshot.of('AWS::Shield::Protection').records.map((record) => [asString(record.config['ResourceArn']) ?? '', record]));
  const resources = KINDS.flatMap((kind) =>
    snapshot
      .of(kind.recordType)
      .records.filter(({ config }) => kind.isPublic(config))
      .map((record) => coverageOf(record, kind, account(record.account), protections, snapshot)),
  );
  return { accounts: [...found.values()].sort((a, b) => (a.account < b.account ? -1 : 1)), resources, missing: unreadKinds(KINDS, snapshot) };
}

function coverageOf(
  record: ResourceRecord,
  kind: Kind,
  owner: ShieldAccount,
  protections: ReadonlyMap<string, ResourceRecord>,
  snapshot: Snapshot,
): ShieldCoverage {
  const arn = kind.arn(record);
  const protection = protections.get(arn);
  const base = { type: kind.type, ref: refOf(record), name: kind.name(record) };
  if (protection === undefined) {
    const missing =
      owner.isSubscribed === 'unknown'
        ? owner.missing
        : owner.isSubscribed
          ? snapshot.coverage.missing('AWS::Shield::Protection', record.account, 'global')
          : undefined;
    return { ...base, isProtected: missing === undefined ? false : 'unknown', missing, healthCheck: undefined, mitigation: undefined, groups: [] };
  }
  const automatic = at(protection.config, 'ApplicationLayerAutomaticResponseConfiguration');
  const isOn = at(automatic, 'Status') === 'ENABLED';
  return {
    ...base,
    isProtected: true,
    missing: undefined,
    healthCheck: kind.hasHealth ? asStrings(protection.config['HealthCheckIds']).length > 0 : 'unsupported',
    mitigation: !kind.hasMitigation ? undefined : !isOn ? 'off' : isObject(at(automatic, 'Action', 'Block')) ? 'block' : 'count',
    groups: groupsOf(arn, kind.type, record.account, snapshot),
  };
}

/** Protection groups of the account: all of it, a type, or those that are named. */
function groupsOf(arn: string, type: string, account: string, snapshot: Snapshot): readonly string[] {
  return snapshot
    .of('AWS::Shield::ProtectionGroup')
    .inAccount(account)
    .filter(
      ({ config }) =>
        config['Pattern'] === 'ALL' ||
        (config['Pattern'] === 'BY_RESOURCE_TYPE' && config['ResourceType'] === type) ||
        asStrings(config['Members']).includes(arn),
    )
    .map(({ id }) => id);
}

function readAccount(account: string, snapshot: Snapshot): ShieldAccount {
  const [record] = snapshot.of('AWS::Shield::Subscription').inAccount(account);
  if (record === undefined) {
    const missing = snapshot.coverage.missing('AWS::Shield::Subscription', account, 'global');
    return {
      account,
      isSubscribed: missing === undefined ? false : 'unknown',
      missing,
      responseTeam: undefined,
      proactiveEngagement: undefined,
      renews: undefined,
    };
  }
  const access = facetOf(record, 'DRTAccess');
  const role = access.kind === 'value' ? asString(at(access.value, 'RoleArn')) : undefined;
  return {
    account,
    isSubscribed: true,
    missing: undefined,
    responseTeam: access.kind === 'missing' ? 'unknown' : { role, buckets: access.kind === 'value' ? asStrings(at(access.value, 'LogBucketList')) : [] },
    proactiveEngagement: asString(record.config['ProactiveEngagementStatus']),
    renews: record.config['AutoRenew'] === undefined ? undefined : record.config['AutoRenew'] === 'ENABLED',
  };
}
