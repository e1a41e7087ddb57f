// VPCs, subnets, route tables, network ACLs and gateways in the shapes of the EC2 API.
// Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Types.html

import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { dnsAttributes } from './dns.ts';
import { zoneIdOf, zoneOf } from './regions.ts';
import { type Site, type Tags, tagList, tagsOf } from './site.ts';

interface VpcPlan {
  readonly name: string;
  readonly cidr: string;
  readonly ipv6Cidr?: string;
  readonly isDefault?: boolean;
  readonly tags?: Tags;
  /** Whether it sees the organisation's private zone. */
  readonly seesZone?: boolean;
  /** The name of its DHCP options, where they are not AWS's own. */
  readonly dhcpOptions?: string;
}

export function vpcRecord(site: Site, plan: VpcPlan): ResourceRecord {
  const tags = tagsOf(site, plan.name, plan.tags);
  const ipv6 = {
    AssociationId: site.id('vpc-cidr-assoc', `${plan.name} ipv6`),
    Ipv6CidrBlock: plan.ipv6Cidr ?? '',
    Ipv6CidrBlockState: { State: 'associated' },
    NetworkBorderGroup: site.region,
    Ipv6Pool: 'Amazon',
  };
  return site.make(
    'AWS::EC2::VPC',
    {
      VpcId: site.id('vpc', plan.name),
      OwnerId: site.account.id,
      State: 'available',
      CidrBlock: plan.cidr,
      CidrBlockAssociationSet: [{ AssociationId: site.id('vpc-cidr-assoc', plan.name), CidrBlock: plan.cidr, CidrBlockState: { State: 'associated' } }],
      ...(plan.ipv6Cidr === undefined ? {} : { Ipv6CidrBlockAssociationSet: [ipv6] }),
      DhcpOptionsId: site.id('dopt', plan.dhcpOptions ?? 'default'),
      InstanceTenancy: 'default',
      IsDefault: plan.isDefault ?? false,
      BlockPublicAccessStates: { InternetGatewayBlockMode: 'off' },
      ...dnsAttributes(site, plan.seesZone ?? false),
      Tags: tagList(tags),
    },
    tags,
  );
}

interface SubnetPlan {
  readonly vpc: string;
  readonly name: string;
  readonly cidr: string;
  readonly ipv6Cidr?: string;
  /** 0, 1 or 2. */
  readonly zone: number;
  readonly isPublic?: boolean;
  readonly isDefault?: boolean;
}

export function subnetRecord(site: Site, plan: SubnetPlan): ResourceRecord {
  const tags = tagsOf(site, plan.name);
  const id = site.id('subnet', plan.name);
  const ipv6 = {
    AssociationId: site.id('subnet-cidr-assoc', plan.name),
    Ipv6CidrBlock: plan.ipv6Cidr ?? '',
    Ipv6CidrBlockState: { State: 'associated' },
  };
  return site.make(
    'AWS::EC2::Subnet',
    {
      SubnetId: id,
      SubnetArn: site.arn('ec2', `subnet/${id}`),
      VpcId: site.id('vpc', plan.vpc),
      OwnerId: site.account.id,
      State: 'available',
      CidrBlock: plan.cidr,
      Ipv6CidrBlockAssociationSet: plan.ipv6Cidr === undefined ? [] : [ipv6],
      AvailabilityZone: zoneOf(site.region, plan.zone),
      AvailabilityZoneId: zoneIdOf(site.region, plan.zone),
      AvailableIpAddressCount: 230,
      DefaultForAz: plan.isDefault ?? false,
      MapPublicIpOnLaunch: plan.isPublic ?? false,
      MapCustomerOwnedIpOnLaunch: false,
      AssignIpv6AddressOnCreation: false,
      EnableDns64: false,
      Ipv6Native: false,
      PrivateDnsNameOptionsOnLaunch: { HostnameType: 'ip-name', EnableResourceNameDnsARecord: false, EnableResourceNameDnsAAAARecord: false },
      Tags: tagList(tags),
    },
    tags,
  );
}

type RoutePlan = JsonObject;

/** To the VPC itself, as every route table has it. */
export function localRoute(cidr: string): RoutePlan {
  return { ...destination(cidr), GatewayId: 'local', Origin: 'CreateRouteTable', State: 'active' };
}

export function route(cidr: string, target: JsonObject): RoutePlan {
  return { ...destination(cidr), ...target, Origin: 'CreateRoute', State: 'active' };
}

function destination(cidr: string): JsonObject {
  return cidr.includes(':') ? { DestinationIpv6CidrBlock: cidr } : { DestinationCidrBlock: cidr };
}

/** `subnets` are names; the table without any is the VPC's main one. */
export function routeTableRecord(site: Site, vpc: string, name: string, subnets: readonly string[], routes: readonly RoutePlan[]): ResourceRecord {
  const id = site.id('rtb', name);
  const tags = tagsOf(site, name);
  const isMain = subnets.length === 0;
  const association = (subnet: string | undefined) => ({
    Main: subnet === undefined,
    RouteTableAssociationId: site.id('rtbassoc', `${name} ${subnet ?? 'main'}`),
    RouteTableId: id,
    ...(subnet === undefined ? {} : { SubnetId: site.id('subnet', subnet) }),
    AssociationState: { State: 'associated' },
  });
  return site.make(
    'AWS::EC2::RouteTable',
    {
      RouteTableId: id,
      VpcId: site.id('vpc', vpc),
      OwnerId: site.account.id,
      Associations: isMain ? [association(undefined)] : subnets.map(association),
      PropagatingVgws: [],
      Routes: routes,
      Tags: tagList(tags),
    },
    tags,
  );
}

export function naclEntry(number: number, egress: boolean, action: 'allow' | 'deny', cidr: string, ports?: readonly [number, number]): JsonObject {
  return {
    ...(cidr.includes(':') ? { Ipv6CidrBlock: cidr } : { CidrBlock: cidr }),
    Egress: egress,
    // `-1` is every protocol, `6` is TCP.
    Protocol: ports === undefined ? '-1' : '6',
    ...(ports === undefined ? {} : { PortRange: { From: ports[0], To: ports[1] } }),
    RuleAction: action,
    RuleNumber: number,
  };
}

/** As AWS makes it: everything in and out. */
export const OPEN_NACL: readonly JsonObject[] = [
  naclEntry(100, true, 'allow', '0.0.0.0/0'),
  naclEntry(32767, true, 'deny', '0.0.0.0/0'),
  naclEntry(100, false, 'allow', '0.0.0.0/0'),
  naclEntry(32767, false, 'deny', '0.0.0.0/0'),
];

/** The same in a VPC that has an IPv6 network. */
export const OPEN_DUAL_STACK_NACL: readonly JsonObject[] = [
  ...OPEN_NACL,
  naclEntry(101, true, 'allow', '::/0'),
  naclEntry(32768, true, 'deny', '::/0'),
  naclEntry(101, false, 'allow', '::/0'),
  naclEntry(32768, false, 'deny', '::/0'),
];

export function naclRecord(
  site: Site,
  vpc: string,
  name: string,
  subnets: readonly string[],
  entries: readonly JsonObject[],
  isDefault: boolean,
): ResourceRecord {
  const id = site.id('acl', name);
  const tags = tagsOf(site, name);
  return site.make(
    'AWS::EC2::NetworkAcl',
    {
      NetworkAclId: id,
      VpcId: site.id('vpc', vpc),
      OwnerId: site.account.id,
      IsDefault: isDefault,
      Associations: subnets.map((subnet) => ({
        NetworkAclAssociationId: site.id('aclassoc', subnet),
        NetworkAclId: id,
        SubnetId: site.id('subnet', subnet),
      })),
      Entries: entries,
      Tags: tagList(tags),
    },
    tags,
  );
}

export function internetGatewayRecord(site: Site, vpc: string): ResourceRecord {
  const tags = tagsOf(site, vpc);
  return site.make(
    'AWS::EC2::InternetGateway',
    {
      InternetGatewayId: site.id('igw', vpc),
      OwnerId: site.account.id,
      Attachments: [{ State: 'available', VpcId: site.id('vpc', vpc) }],
      Tags: tagList(tags),
    },
    tags,
  );
}

// The fields of version 2: https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
const LOG_FIELDS = 'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status'.split(' ');

/** Everything in the VPC, to CloudWatch Logs. */
export function flowLogRecord(site: Site, vpc: string): ResourceRecord {
  const tags = tagsOf(site, vpc);
  const group = flowLogGroup(vpc);
  return site.make(
    'AWS::EC2::FlowLog',
    {
      FlowLogId: site.id('fl', vpc),
      FlowLogStatus: 'ACTIVE',
      ResourceId: site.id('vpc', vpc),
      TrafficType: 'ALL',
      CreationTime: site.sample.ago(800),
      DeliverLogsPermissionArn: site.globalArn('iam', 'role/flow-logs'),
      DeliverLogsStatus: 'SUCCESS',
      LogDestinationType: 'cloud-watch-logs',
      LogGroupName: group,
      LogDestination: site.arn('logs', `log-group:${group}`),
      LogFormat: LOG_FIELDS.map((field) => `\${${field}}`).join(' '),
      MaxAggregationInterval: 60,
      Tags: tagList(tags),
    },
    tags,
  );
}

export function flowLogGroup(vpc: string): string {
  return `/vpc/flow-logs/${vpc}`;
}
