// Mistakes of zones and rules: names that a private zone hides, records that lead to what is gone, rules that lead nowhere.
// Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/hosted-zone-private-considerations.html

import type { Missing, Snapshot } from '../../../core/index.ts';
import { textOf } from '../../model/index.ts';
import { findInZone } from '../lookup/find-in-zone.ts';
import { targetsOf } from '../lookup/forward.ts';
import type { DnsModel } from '../model/dns-model.ts';
import type { RecordSet } from '../model/records.ts';
import { readZones, type Zone } from '../model/zones.ts';
import { type DomainName, isWithin, readDomainName, showName } from '../names/name.ts';
import { type DnsMistake, type DnsMistakes, joined, NOTHING, some } from './finding.ts';

/** The mistakes of every zone and forwarding rule. Cost: each public zone against each private one, and a question of reach for each target. */
export function findZoneMistakes(model: DnsModel): DnsMistakes {
  const zones = [...model.zones.byId.values()];
  const privates = zones.filter(({ isPrivate }) => isPrivate);
  const { snapshot } = model.network;
  const existing = existingIn(snapshot);
  return joined([
    ...zones.map((zone) => dangling(snapshot, existing, zone)),
    ...model.zones.publicZones.flatMap((open) => privates.map((hidden) => shadowing(hidden, open))),
    ...forwarding(model),
  ]);
}

function shadowing(hidden: Zone, open: Zone): DnsMistakes {
  if (!isWithin(open.name, hidden.name) && !isWithin(hidden.name, open.name)) return NOTHING;
  const [own, theirs] = [hidden.data(), open.data()];
  // What was not read is told where the targets of its records are looked for.
  if ('reason' in own || 'reason' in theirs) return NOTHING;
  const lost = [...theirs.sets.values()].flat().filter(({ name, type }) => {
    if (type === 'NS' || type === 'SOA' || !isWithin(name, hidden.name)) return false;
    const { kind } = findInZone(own, hidden.name, name, type);
    return kind === 'nxdomain' || kind === 'nodata';
  });
  if (lost.length === 0) return NOTHING;
  const names = [...new Set(lost.map(({ name, type }) => `${showName(name)} ${type}`))].sort();
  const message = `in its VPCs, private zone ${hidden.id} (${showName(hidden.name)}) answers nothing for ${some(names)} of public zone ${open.id}`;
  return {
    found: [
      {
        code: 'shadowed-public-zone',
        resource: hidden.ref,
        path: 'Name',
        message,
        help: 'repeat the records in the private zone, or give it a name of its own',
      },
    ],
    missing: [],
  };
}

/** What the source holds, by the names that records may lead to. */
interface Existing {
  readonly balancer: (name: DomainName) => boolean;
  readonly buckets: ReadonlySet<string>;
  readonly distributions: ReadonlySet<string>;
}

function existingIn(snapshot: Snapshot): Existing {
  const namesOf = (...types: readonly string[]) =>
    new Set(
      types
        .flatMap((type) => snapshot.of(type).records)
        .flatMap(({ config }) => readDomainName(textOf(config, 'DNSName') ?? textOf(config, 'DomainName')) ?? []),
    );
  const balancers = namesOf(...BALANCERS);
  return {
    // Aliases name load balancers with `dualstack.` before them.
    balancer: (name) => balancers.has(name.startsWith('dualstack.') ? name.slice('dualstack.'.length) : name),
    buckets: new Set(snapshot.of('AWS::S3::Bucket').records.map(({ id }) => id)),
    distributions: namesOf('AWS::CloudFront::Distribution'),
  };
}

/** Records that lead to load balancers, buckets and distributions that no account has, in every zone. Cost: one pass over all of these. */
export function findDanglingTargets(snapshot: Snapshot): ReadonlyMap<string, DnsMistakes> {
  const existing = existingIn(snapshot);
  return new Map([...readZones(snapshot).byId.values()].map((zone) => [zone.ref.arn, dangling(snapshot, existing, zone)]));
}

interface Owned {
  /** What has the name, in words. */
  readonly what: string;
  readonly type: string;
  readonly region: string;
  readonly isThere: (existing: Existing) => boolean;
}

const BALANCERS = ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::ElasticLoadBalancing::LoadBalancer'] as const;

// Names of AWS's own that go with the thing that has them, and may be had by somebody else afterwards.
const OWNED: readonly ((name: DomainName) => readonly Owned[])[] = [
  (name) => {
    const region = /\.([a-z0-9-]+)\.elb\.amazonaws\.com(?:\.cn)?$/.exec(name)?.[1] ?? /\.elb\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(name)?.[1];
    return region === undefined ? [] : BALANCERS.map((type) => ({ what: 'load balancer', type, region, isThere: ({ balancer }) => balancer(name) }));
  },
  (name) => {
    const bucket = /^(.+)\.s3(?:-website)?[.-](?:[a-z0-9-]+\.)?amazonaws\.com(?:\.cn)?$/.exec(name)?.[1];
    if (bucket === undefined) return [];
    return [{ what: 'bucket', type: 'AWS::S3::Bucket', region: 'global', isThere: ({ buckets }) => buckets.has(bucket) }];
  },
  (name) => {
    if (!name.endsWith('.cloudfront.net')) return [];
    return [{ what: 'distribution', type: 'AWS::CloudFront::Distribution', region: 'global', isThere: ({ distributions }) => distributions.has(name) }];
  },
];

function dangling(snapshot: Snapshot, existing: Existing, zone: Zone): DnsMistakes {
  const data = zone.data();
  if ('reason' in data) return { found: [], missing: [data] };
  return joined(
    [...data.sets.values()].flat().map((set) => {
      const target = targetOf(set, zone);
      return target === undefined ? NOTHING : joined(OWNED.flatMap((owned) => gone(snapshot, existing, zone, set, target, owned(target))));
    }),
  );
}

/** What a record leads to by name: an S3 website alias names the service, and means the bucket that is called like the record. */
function targetOf(set: RecordSet, zone: Zone): DomainName | undefined {
  if (set.alias === undefined) return set.type === 'CNAME' ? readDomainName(set.values[0]) : undefined;
  if (set.alias.zoneId === zone.id) return undefined;
  return set.alias.name.startsWith('s3-website') ? `${set.name}.${set.alias.name}` : set.alias.name;
}

function gone(snapshot: Snapshot, existing: Existing, zone: Zone, set: RecordSet, target: DomainName, owned: readonly Owned[]): readonly DnsMistakes[] {
  const [first] = owned;
  if (first === undefined || first.isThere(existing)) return [];
  const missing = owned.flatMap(({ type, region }) => unreadAnywhere(snapshot, type, region));
  if (missing.length > 0) return [{ found: [], missing }];
  const mistake: DnsMistake = {
    code: 'dangling-target',
    resource: zone.ref,
    path: set.path,
    message: `${showName(set.name)} leads to \`${showName(target)}\`, and this source has no ${first.what} of that name`,
    help: `delete the record, or make sure that the ${first.what} is yours`,
  };
  return [{ found: [mistake], missing: [] }];
}

/** Why a type was not read in some account: the thing may be there. */
function unreadAnywhere(snapshot: Snapshot, type: string, region: string): readonly Missing[] {
  return snapshot.coverage.accounts.flatMap((account) => snapshot.coverage.missing(type, account, region) ?? []);
}

function forwarding(model: DnsModel): readonly DnsMistakes[] {
  return [...model.resolver.rules.values()].map((rule) => {
    const lost = targetsOf(model.network, model.resolver, rule).filter(({ reachable }) => reachable === 'no');
    if (lost.length === 0) return NOTHING;
    const addresses = lost.map(({ address, port }) => `${address}:${port}`);
    const [why = 'nothing leads there'] = lost[0]?.obstacles ?? [];
    const message = `the outbound endpoint of the rule for ${showName(rule.name)} does not reach ${some(addresses)}: ${why}`;
    return {
      found: [
        {
          code: 'unreachable-target',
          resource: rule.ref,
          path: 'TargetIps',
          message,
          help: "let the endpoint's subnets and security groups reach the name servers, or name others",
        },
      ],
      missing: [],
    };
  });
}
