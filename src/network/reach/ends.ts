// What a person names as the end of a question: the internet, an address, or a resource by id, name or ARN.

import { type Issue, type Parsed, parseCidr, parsed, type ResourceRecord, refused } from '../../core/index.ts';
import { isMissing, type NetworkInterface, type NetworkModel } from '../model/index.ts';
import { addressText } from '../packets/index.ts';
import { isPublic } from './internet-addresses.ts';
import { balancerOf } from './listeners.ts';
import type { End } from './way.ts';

export interface NamedEnds {
  /** For a person: `instance i-1`, `the internet`. */
  readonly name: string;
  readonly ends: readonly End[];
}

/** More interfaces than this at one end are not tried one by one. */
const MOST_INTERFACES = 64;

/** The ends that a text means; an issue where it means nothing, or too much. */
export function findEnds(model: NetworkModel, text: string): Parsed<NamedEnds> {
  if (text === 'internet') return parsed({ name: 'the internet', ends: [{ kind: 'internet', address: undefined, version: undefined }] });
  // RFC 3986, section 3.2.2, and RFC 5952, section 6: an IPv6 address may stand in brackets, and has to before a port.
  const [, bare = text, port] = /^\[([\da-fA-F:.]+)\](?::(\d+))?$/.exec(text) ?? /^([\d.]+):(\d+)$/.exec(text) ?? [];
  if (port !== undefined)
    return refused(issue('address-with-port', `\`${text}\` is an address with a port`, `name the address, and give the port with \`--port ${port}\``));
  const block = parseCidr(bare);
  if (block !== undefined) {
    if (block.first !== block.last)
      return refused(issue('range-of-addresses', `\`${text}\` is many addresses`, 'name one address, a subnet by its id, or `internet`'));
    const resolver = resolverAt(model, block.version, block.first);
    if (resolver !== undefined) return parsed({ name: `the resolver ${addressText(block.version, block.first)}`, ends: [resolver] });
    const ends = ofAddress(model, block.version, block.first);
    const vpc = [...model.vpcs.values()].find(({ blocks }) =>
      blocks.some((own) => own.version === block.version && own.first <= block.first && block.first <= own.last),
    );
    if (vpc !== undefined && ends[0]?.kind !== 'interface') {
      return refused(
        issue(
          'no-interface',
          `\`${text}\` is an address of ${vpc.id} that no network interface in this source has`,
          'check that `ec2:DescribeNetworkInterfaces` was read',
        ),
      );
    }
    return parsed({ name: addressText(block.version, block.first), ends });
  }
  for (const find of FINDERS) {
    const found = find(model, text);
    if (found === undefined) continue;
    if (found.ends.length === 0)
      return refused(issue('no-interface', `${found.name} has no network interface in this source`, 'check that `ec2:DescribeNetworkInterfaces` was read'));
    if (found.ends.length > MOST_INTERFACES)
      return refused(issue('too-many-interfaces', `${found.name} has ${found.ends.length} network interfaces`, 'name one of them'));
    return parsed(found);
  }
  return refused(
    issue(
      'unknown-end',
      `nothing in this source is called \`${text}\``,
      'name `internet`, an address, or an interface, instance, subnet, load balancer, function, database, file system or endpoint by its id',
    ),
  );
}

function issue(code: string, message: string, help: string): Issue {
  return { code, message, help };
}

function ofAddress(model: NetworkModel, version: 4 | 6, value: bigint): readonly End[] {
  const found: NetworkInterface[] = [];
  for (const one of model.interfaces().values()) {
    if (one.addresses.some((address) => (address.version === version && address.value === value) || (version === 4 && address.publicValue === value)))
      found.push(one);
  }
  if (found.length > 0) return found.map((one) => ({ kind: 'interface', interface: one }));
  return isPublic(version, value) ? [{ kind: 'internet', address: value, version }] : [{ kind: 'elsewhere', address: value, version }];
}

/** The address of every VPC's resolver, and the one at the base of a VPC's network plus two: https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html */
function resolverAt({ vpcs }: NetworkModel, version: 4 | 6, address: bigint): End | undefined {
  if (LINK_LOCAL_RESOLVERS.some((block) => block.version === version && block.first === address))
    return { kind: 'resolver', version, address, vpcId: undefined };
  if (version === 6) return undefined;
  const vpc = [...vpcs.values()].find(({ blocks }) => blocks.some((one) => one.version === 4 && one.first + 2n === address));
  return vpc === undefined ? undefined : { kind: 'resolver', version, address, vpcId: vpc.id };
}

const LINK_LOCAL_RESOLVERS = ['169.254.169.253', 'fd00:ec2::253'].flatMap((text) => parseCidr(text) ?? []);

/** They pass on what others send: nobody means them by their subnet. */
const OF_GATEWAYS: ReadonlySet<string> = new Set([
  'nat_gateway',
  'natGateway',
  'transit_gateway',
  'gateway_load_balancer_endpoint',
  'gateway_load_balancer',
  'vpc_endpoint',
]);

type Finder = (model: NetworkModel, text: string) => NamedEnds | undefined;

function interfacesWhere(model: NetworkModel, name: string, isMeant: (one: NetworkInterface) => boolean): NamedEnds {
  const ends = [...model.interfaces().values()].filter(isMeant).map((one): End => ({ kind: 'interface', interface: one }));
  return { name, ends };
}

function recordOf(model: NetworkModel, type: string, text: string): ResourceRecord | undefined {
  const table = model.snapshot.of(type);
  return table.find(text) ?? table.records.find((one) => one.id === text);
}

const FINDERS: readonly Finder[] = [
  (model, text) => {
    const one = model.interfaces().get(text);
    return one === undefined ? undefined : { name: `interface ${text}`, ends: [{ kind: 'interface', interface: one }] };
  },
  (model, text) => {
    const record = recordOf(model, 'AWS::EC2::Instance', text);
    const found = interfacesWhere(model, `instance ${text}`, (one) => one.instanceId === (record?.id ?? text));
    return found.ends.length > 0 || record !== undefined ? found : undefined;
  },
  (model, text) =>
    model.subnets.has(text) ? interfacesWhere(model, `subnet ${text}`, (one) => one.subnetId === text && !OF_GATEWAYS.has(one.type)) : undefined,
  (model, text) => {
    const balancer = model.balancers.get(text) ?? [...model.balancers.values()].find(({ name }) => name === text);
    return balancer === undefined ? undefined : interfacesWhere(model, `load balancer ${balancer.name}`, (one) => balancerOf(model, one)?.arn === balancer.arn);
  },
  (model, text) => {
    const endpoint = model.endpoints.get(text);
    if (endpoint === undefined) return undefined;
    if (endpoint.type === 'Gateway') return serviceOf(model, endpoint.service, endpoint.ref.account, endpoint.ref.region);
    return interfacesWhere(model, `endpoint ${text}`, (one) => endpoint.interfaceIds.includes(one.id));
  },
  (model, text) => {
    const nat = model.natGateways.get(text);
    return nat === undefined ? undefined : interfacesWhere(model, `NAT gateway ${text}`, (one) => nat.interfaceIds.includes(one.id));
  },
  (model, text) => {
    // https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html: one interface for each pair of subnet and groups.
    const record = recordOf(model, 'AWS::Lambda::Function', text);
    if (record === undefined) return undefined;
    const vpc = record.config['VpcConfig'] as { readonly SubnetIds?: readonly string[]; readonly SecurityGroupIds?: readonly string[] } | undefined;
    const groups = [...(vpc?.SecurityGroupIds ?? [])].sort().join();
    return interfacesWhere(
      model,
      `function ${record.id}`,
      (one) => one.type === 'lambda' && (vpc?.SubnetIds ?? []).includes(one.subnetId) && (one.groupIds ?? []).join() === groups,
    );
  },
  (model, text) => {
    // Every mount target, one in each Availability Zone: a client mounts its own zone's, and may mount another's by its address.
    // `NetworkInterfaceId`: https://docs.aws.amazon.com/efs/latest/ug/API_MountTargetDescription.html
    const target = recordOf(model, 'AWS::EFS::MountTarget', text);
    const system = recordOf(model, 'AWS::EFS::FileSystem', text);
    const id = system?.id ?? text;
    const own = target === undefined ? model.snapshot.of('AWS::EFS::MountTarget').records.filter(({ config }) => config['FileSystemId'] === id) : [target];
    if (system === undefined && own.length === 0) return undefined;
    const ids = new Set(own.map(({ config }) => config['NetworkInterfaceId']));
    return interfacesWhere(model, target === undefined ? `file system ${id}` : `mount target ${target.id}`, (one) => ids.has(one.id));
  },
  (model, text) => {
    // RDS names its interfaces alike; the groups and the zone tell which are of this database.
    const record = recordOf(model, 'AWS::RDS::DBInstance', text);
    if (record === undefined) return undefined;
    const { VpcSecurityGroups, DBSubnetGroup, AvailabilityZone } = record.config as {
      readonly VpcSecurityGroups?: readonly { readonly VpcSecurityGroupId?: string }[];
      readonly DBSubnetGroup?: { readonly VpcId?: string };
      readonly AvailabilityZone?: string;
    };
    const groups = (VpcSecurityGroups ?? [])
      .flatMap((one) => one.VpcSecurityGroupId ?? [])
      .sort()
      .join();
    return interfacesWhere(
      model,
      `database ${record.id}`,
      (one) =>
        one.description === 'RDSNetworkInterface' &&
        one.vpcId === DBSubnetGroup?.VpcId &&
        (AvailabilityZone === undefined || one.zone === AvailabilityZone) &&
        (one.groupIds ?? []).join() === groups,
    );
  },
  (model, text) => {
    const endpoint = [...model.endpoints.values()].find(({ type, service }) => type === 'Gateway' && (service === text || service.endsWith(`.${text}`)));
    if (endpoint === undefined) return undefined;
    const found = serviceOf(model, endpoint.service, endpoint.ref.account, endpoint.ref.region);
    // Its addresses are public ones: without the endpoint they are reached by the internet's gateways.
    const publicly = found.ends.flatMap((end): readonly End[] =>
      end.kind === 'service' ? [{ kind: 'internet', address: undefined, version: undefined, blocks: end.blocks }] : [],
    );
    return { ...found, ends: [...found.ends, ...publicly] };
  },
];

function serviceOf(model: NetworkModel, service: string, account: string, region: string): NamedEnds {
  const list = model.snapshot.of('AWS::EC2::PrefixList').records.find(({ config }) => config['PrefixListName'] === service);
  const blocks = list === undefined ? undefined : model.prefixList(list.id, account, region);
  const known = blocks === undefined || isMissing(blocks) ? [] : blocks;
  return { name: service, ends: known.length === 0 ? [] : [{ kind: 'service', name: service, blocks: known }] };
}
