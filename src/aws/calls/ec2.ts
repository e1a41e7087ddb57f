// EC2 and VPC, in each Region. Source: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Operations.html
// Answers are asked for in pages, which have limits of their own:
// https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html
// Not asked: user data (it may hold secrets), attributes of single instances, and AWS's own endpoint services and public images.

import { byId, list } from './build.ts';
import type { CallRow, Place } from './row.ts';

const GROUP = 'ec2';
const page = { MaxResults: 1000 };

const vpc = (type: string, input: Parameters<typeof list>[2] = page, options: Parameters<typeof list>[3] = {}) => list(type, GROUP, input, options);

// `active` and `blackhole` are all states; a page has 1,000 routes unless told otherwise: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SearchTransitGatewayRoutes.html
const inState = { Name: 'state', Values: ['active', 'blackhole'] };
const owned = (_: unknown, place: Place) => ({ Filters: [{ Name: 'owner', Values: [place.account] }], ...page });

export const EC2_CALLS: readonly CallRow[] = [
  vpc('AWS::EC2::VPC', page, {
    facets: {
      EnableDnsSupport: byId('VpcId', { Attribute: 'enableDnsSupport' }),
      EnableDnsHostnames: byId('VpcId', { Attribute: 'enableDnsHostnames' }),
      HostedZoneSummaries: ({ id, region }) => ({ VPCId: id, VPCRegion: region, MaxItems: 100 }),
    },
  }),
  vpc('AWS::EC2::Subnet'),
  vpc('AWS::EC2::RouteTable', { MaxResults: 100 }),
  vpc('AWS::EC2::InternetGateway'),
  vpc('AWS::EC2::EgressOnlyInternetGateway', { MaxResults: 255 }),
  vpc('AWS::EC2::NatGateway'),
  vpc('AWS::EC2::NetworkAcl'),
  vpc('AWS::EC2::SecurityGroup'),
  vpc('AWS::EC2::PrefixList', { MaxResults: 100 }, { facets: { Entries: byId('PrefixListId', { MaxResults: 100 }) } }),
  vpc('AWS::EC2::AvailabilityZone', {}),
  vpc('AWS::EC2::NetworkInterface'),
  vpc('AWS::EC2::Instance'),
  vpc('AWS::EC2::EIP', {}),
  vpc('AWS::EC2::FlowLog'),
  vpc('AWS::EC2::VPCEndpoint'),
  vpc('AWS::EC2::VPCEndpointService', owned),
  vpc('AWS::EC2::VPCPeeringConnection'),
  vpc('AWS::EC2::TransitGateway'),
  vpc('AWS::EC2::TransitGatewayAttachment'),
  vpc('AWS::EC2::TransitGatewayVpcAttachment'),
  vpc('AWS::EC2::TransitGatewayPeeringAttachment'),
  vpc('AWS::EC2::TransitGatewayRouteTable', page, {
    facets: {
      Routes: byId('TransitGatewayRouteTableId', { Filters: [inState] }),
      StaticRoutes: byId('TransitGatewayRouteTableId', { Filters: [{ Name: 'type', Values: ['static'] }, inState] }),
      Associations: byId('TransitGatewayRouteTableId'),
      Propagations: byId('TransitGatewayRouteTableId'),
    },
  }),
  vpc('AWS::EC2::CustomerGateway', {}),
  vpc('AWS::EC2::VPNGateway', {}),
  vpc('AWS::EC2::VPNConnection', {}),
  vpc('AWS::EC2::VPCBlockPublicAccessOptions', {}),
  vpc('AWS::EC2::VPCBlockPublicAccessExclusion'),

  vpc('AWS::EC2::Volume', { MaxResults: 500 }),
  vpc(
    'AWS::EC2::Snapshot',
    { OwnerIds: ['self'], ...page },
    { facets: { CreateVolumePermissions: byId('SnapshotId', { Attribute: 'createVolumePermission' }) } },
  ),
  vpc('AWS::EC2::Image', { Owners: ['self'], ...page }, { facets: { LaunchPermissions: byId('ImageId', { Attribute: 'launchPermission' }) } }),
  vpc('AWS::EC2::KeyPair', {}),
  vpc('AWS::EC2::LaunchTemplate', { MaxResults: 200 }, { facets: { LaunchTemplateVersions: byId('LaunchTemplateId', { Versions: ['$Default', '$Latest'] }) } }),
  vpc('AWS::EC2::EbsEncryptionByDefault', {}),
  vpc('AWS::EC2::EbsDefaultKmsKey', {}),
  vpc('AWS::EC2::SnapshotBlockPublicAccess', {}),
  vpc('AWS::EC2::ImageBlockPublicAccess', {}),
  vpc('AWS::EC2::InstanceMetadataDefaults', {}),
  vpc('AWS::EC2::SerialConsoleAccess', {}),

  list('AWS::AutoScaling::AutoScalingGroup', 'autoscaling', { MaxRecords: 100 }),
  list('AWS::AutoScaling::LaunchConfiguration', 'autoscaling', { MaxRecords: 100 }),
];
