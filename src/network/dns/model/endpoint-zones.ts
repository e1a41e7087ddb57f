// The names that interface endpoints take over within a VPC, and those of EFS, as the zones that AWS keeps for them.
// Sources: https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html#interface-endpoint-private-dns,
// https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html#private-dns-s3,
// https://docs.aws.amazon.com/efs/latest/ug/mounting-fs-mount-cmd-dns-name.html

import { type Missing, type ResourceRecord, type ResourceRef, refOf } from '../../../core/index.ts';
import { flagOf, gap, groupBy, itemsOf, type NetworkModel, objectOf, textOf, textsOf } from '../../model/index.ts';
import { addressText } from '../../packets/index.ts';
import { type DomainName, readDomainName } from '../names/name.ts';
import { type RecordSet, type ZoneData, zoneDataOf } from './records.ts';

/** A zone that is nobody's record: it follows from an endpoint or a file system. */
export interface FollowingZone {
  readonly name: DomainName;
  readonly ref: ResourceRef;
  readonly path: string;
  readonly data: () => ZoneData | Missing;
  /** Whether only queries that came in through an inbound Resolver endpoint see it. */
  readonly isForInbound: boolean;
}

// Names under it are public ones: they lead to the endpoint from anywhere.
const PUBLIC_SUFFIX = '.vpce.amazonaws.com';

/** The zones of an endpoint; `undefined` where private names are on and AWS's answer does not say which. */
export function zonesOfEndpoint(network: NetworkModel, record: ResourceRecord): readonly FollowingZone[] | undefined {
  const { config } = record;
  const state = textOf(config, 'State')?.toLowerCase() ?? '';
  if (textOf(config, 'VpcEndpointType') === 'Gateway' || flagOf(config, 'PrivateDnsEnabled') !== true) return [];
  if (PASSING.includes(state)) return undefined;
  if (state !== 'available') return [];
  const options = objectOf(config, 'DnsOptions');
  const entries = itemsOf(config, 'DnsEntries').flatMap(({ item, index }) => {
    const name = readDomainName(textOf(item, 'DnsName'));
    return name === undefined || isPublicEntry(name) ? [] : { name, path: `DnsEntries[${index}]` };
  });
  if (entries.length === 0) return undefined;
  const byApex = groupBy(entries, ({ name }) => (name.startsWith('*.') ? name.slice(2) : name));
  const isForInbound = flagOf(options, 'PrivateDnsOnlyForInboundResolverEndpoint') === true;
  return [...byApex].map(([apex, own]) => ({
    name: apex,
    ref: refOf(record),
    path: own[0]?.path ?? '',
    isForInbound,
    data: () => dataOf(network, record, apex, own),
  }));
}

/** States in which nobody can say whether the names hold already, or still. */
const PASSING: readonly string[] = ['pending', 'partial', 'deleting'];

const isPublicEntry = (name: DomainName): boolean => name.includes(PUBLIC_SUFFIX);

function dataOf(
  network: NetworkModel,
  record: ResourceRecord,
  apex: DomainName,
  entries: readonly { readonly name: DomainName; readonly path: string }[],
): ZoneData | Missing {
  const values = addressesOfEndpoint(network, record);
  if ('reason' in values) return values;
  const sets = entries.flatMap(({ name, path }) =>
    [setOf(name, 'A', path, values.v4), setOf(name, 'AAAA', path, values.v6)].filter((set) => set.values.length > 0),
  );
  return zoneDataOf(sets, apex, []);
}

/** The addresses of an endpoint's interfaces; all or none. */
export function addressesOfEndpoint(
  network: NetworkModel,
  record: ResourceRecord,
): { readonly v4: readonly string[]; readonly v6: readonly string[] } | Missing {
  const found = textsOf(record.config, 'NetworkInterfaceIds').map((id) => network.interfaces().get(id));
  if (found.length === 0 || found.includes(undefined)) return gap(network, 'AWS::EC2::NetworkInterface', record.account, record.region);
  const all = found.flatMap((one) => (one === undefined ? [] : one.addresses));
  const ofVersion = (version: 4 | 6) => all.filter((one) => one.version === version).map(({ value }) => addressText(version, value));
  const [v4, v6] = [ofVersion(4), ofVersion(6)];
  // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DnsOptions.html: `ipv4`, `dualstack`, `ipv6`, `service-defined`.
  const records = textOf(objectOf(record.config, 'DnsOptions'), 'DnsRecordIpType') ?? 'dualstack';
  const { arn, account, region } = record;
  if (records === 'service-defined' && v4.length > 0 && v6.length > 0)
    return { reason: 'not-modelled', name: `which records the service defines for ${record.id}`, arn, account, region };
  return { v4: records === 'ipv6' ? [] : v4, v6: records === 'ipv4' ? [] : v6 };
}

function setOf(name: DomainName, type: string, path: string, values: readonly string[], share = ''): RecordSet {
  return { path, name, type, values, alias: undefined, routing: share === '' ? 'simple' : 'zonal', share, weight: undefined, healthCheck: undefined };
}

/** The names of a file system that has mount targets in the VPC: one answer for each Availability Zone, the asking instance's own. */
export function zonesOfFileSystems(targets: readonly ResourceRecord[]): readonly FollowingZone[] {
  const existing = targets.filter(({ config }) => textOf(config, 'LifeCycleState') !== 'deleted');
  const nameOf = ({ config, region }: ResourceRecord) => readDomainName(`${textOf(config, 'FileSystemId') ?? '.'}.efs.${region}.amazonaws.com`);
  return [...groupBy(existing, nameOf)].flatMap(([name, own]): readonly FollowingZone[] => {
    const [first] = own;
    if (name === undefined || first === undefined) return [];
    const odd = own.find((target) => textOf(target.config, 'IpAddress') === undefined);
    const missing: Missing | undefined =
      odd === undefined
        ? undefined
        : { reason: 'unreadable', name: 'elasticfilesystem:DescribeMountTargets', arn: odd.arn, account: odd.account, region: odd.region };
    const data = zoneDataOf(
      own.flatMap((target) => {
        const zone = textOf(target.config, 'AvailabilityZoneName') ?? '';
        const address = textOf(target.config, 'IpAddress') ?? '';
        const zonal = readDomainName(`${zone}.${name}`);
        const sets = [setOf(name, 'A', 'IpAddress', [address], zone), ...(zonal === undefined ? [] : [setOf(zonal, 'A', 'IpAddress', [address])])];
        return sets.map((set) => ({ ...set, by: refOf(target) }));
      }),
      name,
      [],
    );
    return [{ name, ref: systemOf(first), path: '', data: () => missing ?? data, isForInbound: false }];
  });
}

/** The file system of a mount target. Its ARN: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticfilesystem.html */
function systemOf({ arn, account, region, config }: ResourceRecord): ResourceRef {
  const id = textOf(config, 'FileSystemId') ?? '';
  return { type: 'AWS::EFS::FileSystem', arn: `${arn.split(':').slice(0, 5).join(':')}:file-system/${id}`, id, account, region };
}
