// The ports that databases listen on at their interfaces, which AWS describes alike: VPC and groups tell which database it is.
// Source: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_Endpoint.html, https://docs.aws.amazon.com/redshift/latest/APIReference/API_Endpoint.html

import { asObjects, asString, at, listActionOf, type Missing, type ResourceRecord } from '../../core/index.ts';
import type { NetworkInterface, NetworkModel } from '../model/index.ts';
import { type IpVersion, type PacketSet, packetsOf, unionAll } from '../packets/index.ts';

interface Shape {
  readonly type: string;
  readonly vpcOf: (record: ResourceRecord) => string | undefined;
}

/** By the interface's description. */
const SHAPES: ReadonlyMap<string, Shape> = new Map([
  ['RDSNetworkInterface', { type: 'AWS::RDS::DBInstance', vpcOf: ({ config }) => asString(at(config, 'DBSubnetGroup', 'VpcId')) }],
  ['RedshiftNetworkInterface', { type: 'AWS::Redshift::Cluster', vpcOf: ({ config }) => asString(config['VpcId']) }],
]);

const indexes = new WeakMap<NetworkModel['snapshot'], Map<string, ReadonlyMap<string, readonly number[]>>>();

/** What the databases of an interface that AWS runs listen on; `undefined` where it is no database's, and what is missing where it is not known whose. */
export function listensOn(
  model: NetworkModel,
  one: Pick<NetworkInterface, 'description' | 'vpcId' | 'groupIds' | 'ref'>,
  version: IpVersion,
): PacketSet | Missing | undefined {
  const shape = SHAPES.get(one.description);
  const { account, region } = one.ref;
  if (shape === undefined) return undefined;
  // Where not all databases were read, another may have the same groups.
  const unread = model.snapshot.coverage.missing(shape.type, account, region);
  if (unread !== undefined) return unread;
  const ports = portsBy(model, one.description, shape).get(keyOf(one.vpcId, one.groupIds ?? []));
  // A proxy, say, or a database that does not tell its port.
  if (ports === undefined) return { reason: 'absent', name: listActionOf(shape.type), account, region, arn: one.ref.arn };
  return unionAll(
    version,
    ports.map((port) => packetsOf(version, { protocols: [6, 6], ports: [port, port] })),
  );
}

/** Whether what such an interface is of counts for its class. */
export function isOfDatabase(description: string): boolean {
  return SHAPES.has(description);
}

function portsBy({ snapshot }: NetworkModel, description: string, { type, vpcOf }: Shape): ReadonlyMap<string, readonly number[]> {
  let index = indexes.get(snapshot);
  if (index === undefined) indexes.set(snapshot, (index = new Map()));
  const known = index.get(description);
  if (known !== undefined) return known;
  const ports = new Map<string, number[]>();
  const unclear = new Set<string>();
  for (const record of snapshot.of(type).records) {
    const groups = asObjects(record.config['VpcSecurityGroups']).flatMap((one) => asString(one['VpcSecurityGroupId']) ?? []);
    const key = keyOf(vpcOf(record) ?? '', groups);
    const port = at(record.config, 'Endpoint', 'Port');
    if (typeof port !== 'number') unclear.add(key);
    else ports.set(key, [...(ports.get(key) ?? []), port]);
  }
  for (const key of unclear) ports.delete(key);
  index.set(description, ports);
  return ports;
}

function keyOf(vpcId: string, groupIds: readonly string[]): string {
  return `${vpcId} ${[...new Set(groupIds)].sort().join()}`;
}
