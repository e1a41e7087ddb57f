// Security groups, network interfaces, Elastic IP addresses and VPC endpoints in the shapes of the EC2 API.

import type { Json, JsonObject, ResourceRecord } from '../../core/index.ts';
import { zoneOf } from './regions.ts';
import { type Site, type Tags, tagList, tagsOf } from './site.ts';

export interface RulePlan {
  /** TCP unless `-1`, which is everything. */
  readonly protocol?: string;
  readonly from?: number;
  readonly to?: number;
  readonly cidrs?: readonly string[];
  /** Names of groups in the same site. */
  readonly groups?: readonly string[];
  /** Whether the peering connection to the groups is deleted. */
  readonly isPeeringGone?: boolean;
  readonly note?: string;
}

interface GroupPlan {
  readonly vpc: string;
  readonly name: string;
  /** What AWS shows as the group's name; the plan's name unless given. */
  readonly groupName?: string;
  readonly description: string;
  readonly ingress: readonly RulePlan[];
  readonly egress: readonly RulePlan[];
  readonly tags?: Tags;
}

export const EVERYWHERE: RulePlan = { protocol: '-1', cidrs: ['0.0.0.0/0'] };

export function groupRecord(site: Site, plan: GroupPlan): ResourceRecord {
  const id = site.id('sg', plan.name);
  const tags = tagsOf(site, plan.name, plan.tags);
  return site.make(
    'AWS::EC2::SecurityGroup',
    {
      GroupId: id,
      GroupName: plan.groupName ?? plan.name,
      Description: plan.description,
      OwnerId: site.account.id,
      VpcId: site.id('vpc', plan.vpc),
      SecurityGroupArn: site.arn('ec2', `security-group/${id}`),
      IpPermissions: plan.ingress.map((one) => permission(site, one)),
      IpPermissionsEgress: plan.egress.map((one) => permission(site, one)),
      Tags: tagList(tags),
    },
    tags,
  );
}

/** As AWS requires it of a hardened VPC: no rule at all. */
export function emptyDefaultGroup(site: Site, vpc: string): ResourceRecord {
  return groupRecord(site, { vpc, name: `${vpc}-default`, groupName: 'default', description: 'default VPC security group', ingress: [], egress: [] });
}

function permission(site: Site, plan: RulePlan): JsonObject {
  const describe = plan.note === undefined ? {} : { Description: plan.note };
  const cidrs = plan.cidrs ?? [];
  const protocol = plan.protocol ?? 'tcp';
  const gone = plan.isPeeringGone === true ? { VpcPeeringConnectionId: site.id('pcx', 'gone'), PeeringStatus: 'deleted' } : {};
  return {
    IpProtocol: protocol,
    ...(protocol === '-1' ? {} : { FromPort: plan.from ?? 0, ToPort: plan.to ?? plan.from ?? 65_535 }),
    IpRanges: cidrs.filter((cidr) => !cidr.includes(':')).map((CidrIp) => ({ CidrIp, ...describe })),
    Ipv6Ranges: cidrs.filter((cidr) => cidr.includes(':')).map((CidrIpv6) => ({ CidrIpv6, ...describe })),
    PrefixListIds: [],
    UserIdGroupPairs: (plan.groups ?? []).map((name) => ({ GroupId: site.id('sg', name), UserId: site.account.id, ...gone, ...describe })),
  };
}

interface InterfacePlan {
  readonly name: string;
  readonly vpc: string;
  readonly subnet: string;
  readonly zone: number;
  readonly address: string;
  readonly ipv6Address?: string;
  /** Names. */
  readonly groups: readonly string[];
  readonly description: string;
  /** `interface` for most; `nat_gateway`, `vpc_endpoint`, … for those that services own. */
  readonly kind?: string;
  /** The name of the instance that it is attached to. */
  readonly instance?: string;
  /** A public address of AWS's own pool. */
  readonly publicAddress?: string;
}

export function interfaceRecord(site: Site, plan: InterfacePlan): ResourceRecord {
  const isManaged = plan.instance === undefined;
  const tags = isManaged ? {} : tagsOf(site, plan.name);
  const dns = `ip-${plan.address.replaceAll('.', '-')}.${site.region === 'us-east-1' ? 'ec2' : `${site.region}.compute`}.internal`;
  const association = plan.publicAddress === undefined ? {} : { Association: { IpOwnerId: 'amazon', PublicDnsName: '', PublicIp: plan.publicAddress } };
  return site.make(
    'AWS::EC2::NetworkInterface',
    {
      NetworkInterfaceId: site.id('eni', plan.name),
      ...association,
      Attachment: {
        AttachmentId: site.id(isManaged ? 'ela-attach' : 'eni-attach', plan.name),
        DeleteOnTermination: !isManaged,
        DeviceIndex: isManaged ? 1 : 0,
        ...(plan.instance === undefined ? {} : { InstanceId: site.id('i', plan.instance) }),
        InstanceOwnerId: isManaged ? 'amazon-aws' : site.account.id,
        Status: 'attached',
      },
      AvailabilityZone: zoneOf(site.region, plan.zone),
      Description: plan.description,
      Groups: groupRefs(site, plan.groups),
      InterfaceType: plan.kind ?? 'interface',
      Ipv6Addresses: plan.ipv6Address === undefined ? [] : [{ Ipv6Address: plan.ipv6Address, IsPrimaryIpv6: false }],
      MacAddress: `0a:${site.hex(10, `mac ${plan.name}`).replace(/(..)(?=.)/g, '$1:')}`,
      OwnerId: site.account.id,
      PrivateDnsName: dns,
      PrivateIpAddress: plan.address,
      PrivateIpAddresses: [{ ...association, Primary: true, PrivateDnsName: dns, PrivateIpAddress: plan.address }],
      RequesterManaged: isManaged,
      SourceDestCheck: plan.kind !== 'nat_gateway',
      Status: 'in-use',
      SubnetId: site.id('subnet', plan.subnet),
      VpcId: site.id('vpc', plan.vpc),
      TagSet: tagList(tags),
    },
    tags,
  );
}

export function groupRefs(site: Site, names: readonly string[]): Json {
  return names.map((name) => ({ GroupId: site.id('sg', name), GroupName: name }));
}

interface EndpointPlan {
  readonly name: string;
  readonly vpc: string;
  /** `s3`, `secretsmanager`, … */
  readonly service: string;
  readonly policy: JsonObject;
  /** For a gateway: names of route tables. */
  readonly routeTables?: readonly string[];
  /** For an interface: names of subnets, groups and network interfaces. */
  readonly subnets?: readonly string[];
  readonly groups?: readonly string[];
  readonly interfaces?: readonly string[];
}

export function endpointRecord(site: Site, plan: EndpointPlan): ResourceRecord {
  const isGateway = plan.routeTables !== undefined;
  const tags = tagsOf(site, plan.name);
  return site.make(
    'AWS::EC2::VPCEndpoint',
    {
      VpcEndpointId: site.id('vpce', plan.name),
      VpcEndpointType: isGateway ? 'Gateway' : 'Interface',
      VpcId: site.id('vpc', plan.vpc),
      ServiceName: `com.amazonaws.${site.region}.${plan.service}`,
      State: 'available',
      PolicyDocument: JSON.stringify(plan.policy),
      RouteTableIds: (plan.routeTables ?? []).map((name) => site.id('rtb', name)),
      SubnetIds: (plan.subnets ?? []).map((name) => site.id('subnet', name)),
      Groups: groupRefs(site, plan.groups ?? []),
      IpAddressType: 'ipv4',
      PrivateDnsEnabled: !isGateway,
      RequesterManaged: false,
      NetworkInterfaceIds: (plan.interfaces ?? []).map((name) => site.id('eni', name)),
      DnsEntries: isGateway ? [] : dnsEntries(site, plan),
      CreationTimestamp: site.sample.ago(800),
      OwnerId: site.account.id,
      Tags: tagList(tags),
    },
    tags,
  );
}

/** The endpoint's own name, and the service's, which leads to the endpoint within the VPC. */
function dnsEntries(site: Site, { name, service }: EndpointPlan): Json {
  const zone = (text: string) => `Z0${site.hex(12, text).toUpperCase()}`;
  const own = `${site.id('vpce', name)}-${site.hex(8, `dns ${name}`)}.${service}.${site.region}.vpce.amazonaws.com`;
  return [
    { DnsName: own, HostedZoneId: zone('vpce zone') },
    { DnsName: `${service}.${site.region}.amazonaws.com`, HostedZoneId: zone(`zone of ${name}`) },
  ];
}

export function addressRecord(site: Site, name: string, publicIp: string, eni: string, privateIp: string): ResourceRecord {
  const tags = tagsOf(site, name);
  return site.make(
    'AWS::EC2::EIP',
    {
      AllocationId: site.id('eipalloc', name),
      AssociationId: site.id('eipassoc', name),
      PublicIp: publicIp,
      PublicIpv4Pool: 'amazon',
      NetworkBorderGroup: site.region,
      Domain: 'vpc',
      NetworkInterfaceId: site.id('eni', eni),
      NetworkInterfaceOwnerId: site.account.id,
      PrivateIpAddress: privateIp,
      Tags: tagList(tags),
    },
    tags,
  );
}
