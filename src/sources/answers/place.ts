// Which account and Region an item says it belongs to, and which types show other accounts' resources legitimately.

import { asString, at, isObject, type JsonObject, parseArn, type RecordType } from '../../core/index.ts';
import { fieldsOf, member } from './item-path.ts';

export interface ItemPlace {
  readonly account?: string;
  readonly region?: string;
  readonly partition?: string;
}

const DIGITS = /^\d{12}$/;

/** Owner members beyond `OwnerId`, for types whose owner has another name. */
const OWNER_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  'AWS::EC2::TransitGatewayVpcAttachment': ['VpcOwnerId'],
  'AWS::SSO::Instance': ['OwnerAccountId'],
  'AWS::DirectConnect::DirectConnectGateway': ['ownerAccount'],
  'AWS::DirectConnect::DirectConnectGatewayAssociation': ['directConnectGatewayOwnerAccount'],
  'AWS::DirectConnect::VirtualInterface': ['ownerAccount'],
};

/** Words in place of an owner's number that mean AWS itself. */
const AWS_ITSELF = new Set(['amazon', 'aws', 'AWS', 'aws-marketplace']);

/** What the item itself says, from its ARN first. */
export function placeOf(type: RecordType, item: JsonObject): ItemPlace {
  const fromArn = placeOfArn(type, item);
  const account = fromArn.account ?? ownerOf(type, item);
  const region = fromArn.region ?? regionOf(item);
  return {
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    ...(fromArn.partition === undefined ? {} : { partition: fromArn.partition }),
  };
}

function placeOfArn(type: RecordType, item: JsonObject): ItemPlace {
  // The ARN of an assignment is that of its permission set, and that of an organisation's account is the organisation's.
  const [whole] = /^\{\w+\}$/.exec(type.arn) ?? [];
  const text = whole === undefined ? ownArn(item) : asString(member(item, whole.slice(1, -1)));
  if (text === undefined) return {};
  const arn = parseArn(text);
  if (!arn.ok) return {};
  const { account, region, partition } = arn.value;
  return {
    ...(account === '' ? {} : { account }),
    ...(region === '' ? {} : { region }),
    partition,
  };
}

/** An ARN of the item itself among its members, for types whose template makes one: `VpcArn` beside `VpcId`. */
function ownArn(item: JsonObject): string | undefined {
  for (const name of ['Arn', 'ARN', 'arn', 'TransitGatewayArn', 'SubnetArn', 'PrefixListArn', 'SecurityGroupArn', 'SnapshotArn']) {
    const value = Object.hasOwn(item, name) ? asString(item[name]) : undefined;
    if (value?.startsWith('arn:')) return value;
  }
  return undefined;
}

function ownerOf(type: RecordType, item: JsonObject): string | undefined {
  // The owner of a peering attachment's resource is the other side; an owner's number stands for the attachment otherwise.
  if (type.type === 'AWS::EC2::TransitGatewayAttachment') {
    return item['ResourceType'] === 'peering' ? undefined : numberIn(item, ['ResourceOwnerId']);
  }
  if (type.type === 'AWS::EC2::VPCEndpointService' && AWS_ITSELF.has(asString(item['Owner']) ?? '')) return 'aws';
  if (type.type === 'AWS::EC2::PrefixList' && (item['OwnerId'] === 'AWS' || Object.hasOwn(item, 'Cidrs'))) return 'aws';
  const own = numberIn(item, [...(OWNER_MEMBERS[type.type] ?? []), 'OwnerId']);
  return own ?? numberIn(item['Reservation'], ['OwnerId']);
}

function numberIn(item: JsonObject[string], names: readonly string[]): string | undefined {
  if (!isObject(item)) return undefined;
  for (const name of names) {
    const value = asString(member(item, name));
    if (value !== undefined && DIGITS.test(value)) return value;
  }
  return undefined;
}

/** From a zone (`us-east-1a`, `us-west-2-lax-1a`), a Region or a network border group. */
function regionOf(item: JsonObject): string | undefined {
  const texts = [item['AvailabilityZone'], at(item, 'Placement', 'AvailabilityZone'), item['RegionName'], item['NetworkBorderGroup'], item['region']];
  for (const text of texts) {
    const [region] = /^[a-z]{2,4}(?:-[a-z]+){1,2}-\d{1,2}(?=$|[a-z]$|-)/.exec(asString(text) ?? '') ?? [];
    if (region !== undefined) return region;
  }
  return undefined;
}

/**
 * Types of which an account is also shown others': shared by Resource Access Manager, offered by AWS, or seen from both sides.
 * Source: https://docs.aws.amazon.com/ram/latest/userguide/shareable.html
 */
const SHOWN_TO_OTHERS: ReadonlySet<string> = new Set([
  'AWS::CloudTrail::Trail',
  'AWS::DirectConnect::DirectConnectGateway',
  'AWS::DirectConnect::DirectConnectGatewayAssociation',
  'AWS::DirectConnect::VirtualInterface',
  'AWS::EC2::Image',
  'AWS::EC2::NetworkAcl',
  'AWS::EC2::NetworkInterface',
  'AWS::EC2::PrefixList',
  'AWS::EC2::RouteTable',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::Snapshot',
  'AWS::EC2::Subnet',
  'AWS::EC2::TransitGateway',
  'AWS::EC2::TransitGatewayAttachment',
  'AWS::EC2::TransitGatewayPeeringAttachment',
  'AWS::EC2::TransitGatewayVpcAttachment',
  'AWS::EC2::VPC',
  'AWS::EC2::VPCEndpoint',
  'AWS::EC2::VPCEndpointService',
  'AWS::GuardDuty::Finding',
  'AWS::Inspector2::Finding',
  'AWS::NetworkFirewall::FirewallPolicy',
  'AWS::NetworkFirewall::RuleGroup',
  'AWS::Organizations::Account',
  'AWS::Organizations::DelegatedAdministrator',
  'AWS::Organizations::Organization',
  'AWS::Organizations::OrganizationalUnit',
  'AWS::Organizations::Policy',
  'AWS::RDS::DBClusterSnapshot',
  'AWS::RDS::DBSnapshot',
  'AWS::Route53Resolver::FirewallDomainList',
  'AWS::Route53Resolver::FirewallRuleGroup',
  'AWS::Route53Resolver::ResolverQueryLoggingConfig',
  'AWS::Route53Resolver::ResolverRule',
  'AWS::SecurityHub::Finding',
  'AWS::SSO::Instance',
  'AWS::SSO::PermissionSet',
]);

export const isShownToOthers = (type: string): boolean => SHOWN_TO_OTHERS.has(type);

/** How many fields of the type's templates the item has, or 0 where it lacks one: whether it can be one of that type. */
export function fitOf(type: RecordType, item: JsonObject): number {
  const fields = fieldsOf(type.id, type.arn);
  return fields.every((name) => typeof member(item, name) === 'string') ? fields.length + 1 : 0;
}
