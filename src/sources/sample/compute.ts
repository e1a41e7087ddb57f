// Instances with their volumes, snapshots and machine images in the shapes of the EC2 API.

import type { Json, ResourceRecord } from '../../core/index.ts';
import { groupRefs } from './interfaces.ts';
import { zoneOf } from './regions.ts';
import { createSite, type Site, type Tags, tagList, tagsOf } from './site.ts';

interface InstancePlan {
  readonly name: string;
  readonly vpc: string;
  readonly subnet: string;
  readonly zone: number;
  readonly address: string;
  readonly ipv6Address?: string;
  readonly groups: readonly string[];
  /** Names of volumes, the root one first. */
  readonly volumes: readonly string[];
  readonly tokens?: 'required' | 'optional';
  readonly publicAddress?: string;
  readonly tags?: Tags;
}

/** INVARIANT: the instance's interface has the instance's name. */
export function instanceRecord(site: Site, plan: InstancePlan): ResourceRecord {
  const tags = tagsOf(site, plan.name, plan.tags);
  const launched = site.sample.ago(120);
  const groups = groupRefs(site, plan.groups);
  const device = (volume: string, index: number): Json => ({
    DeviceName: index === 0 ? '/dev/xvda' : `/dev/sd${String.fromCharCode(101 + index)}`,
    Ebs: { AttachTime: launched, DeleteOnTermination: index === 0, Status: 'attached', VolumeId: site.id('vol', volume) },
  });
  const eni = {
    NetworkInterfaceId: site.id('eni', plan.name),
    SubnetId: site.id('subnet', plan.subnet),
    VpcId: site.id('vpc', plan.vpc),
    OwnerId: site.account.id,
    PrivateIpAddress: plan.address,
    Status: 'in-use',
    InterfaceType: 'interface',
    SourceDestCheck: true,
    Groups: groups,
    Attachment: { AttachmentId: site.id('eni-attach', plan.name), DeviceIndex: 0, Status: 'attached', DeleteOnTermination: true, AttachTime: launched },
    PrivateIpAddresses: [{ Primary: true, PrivateIpAddress: plan.address }],
    Ipv6Addresses: plan.ipv6Address === undefined ? [] : [{ Ipv6Address: plan.ipv6Address, IsPrimaryIpv6: false }],
  };
  return site.make(
    'AWS::EC2::Instance',
    {
      InstanceId: site.id('i', plan.name),
      ImageId: imageId(site),
      InstanceType: 't4g.medium',
      Architecture: 'arm64',
      LaunchTime: launched,
      Placement: { AvailabilityZone: zoneOf(site.region, plan.zone), GroupName: '', Tenancy: 'default' },
      Monitoring: { State: 'enabled' },
      PrivateIpAddress: plan.address,
      ...(plan.ipv6Address === undefined ? {} : { Ipv6Address: plan.ipv6Address }),
      ...(plan.publicAddress === undefined ? {} : { PublicIpAddress: plan.publicAddress }),
      State: { Code: 16, Name: 'running' },
      SubnetId: site.id('subnet', plan.subnet),
      VpcId: site.id('vpc', plan.vpc),
      RootDeviceName: '/dev/xvda',
      RootDeviceType: 'ebs',
      BlockDeviceMappings: plan.volumes.map(device),
      EbsOptimized: true,
      IamInstanceProfile: {
        Arn: site.globalArn('iam', 'instance-profile/app'),
        Id: `AIPA${site.sample.seeded.base32(17, `profile ${site.globalArn('iam', 'role/app')}`)}`,
      },
      NetworkInterfaces: [eni],
      SecurityGroups: groups,
      SourceDestCheck: true,
      MetadataOptions: {
        State: 'applied',
        HttpTokens: plan.tokens ?? 'required',
        HttpPutResponseHopLimit: 2,
        HttpEndpoint: 'enabled',
        HttpProtocolIpv6: 'disabled',
        InstanceMetadataTags: 'disabled',
      },
      Tags: tagList(tags),
    },
    tags,
  );
}

interface VolumePlan {
  readonly name: string;
  readonly zone: number;
  /** Encrypted when given. */
  readonly keyArn?: string;
  /** The name of an instance, or none for a volume that lies about. */
  readonly instance?: string;
  readonly device?: string;
}

export function volumeRecord(site: Site, plan: VolumePlan): ResourceRecord {
  const tags = tagsOf(site, plan.name);
  const id = site.id('vol', plan.name);
  const attachment = (instance: string) => ({
    AttachTime: site.sample.ago(120),
    DeleteOnTermination: plan.device === undefined,
    Device: plan.device ?? '/dev/xvda',
    InstanceId: site.id('i', instance),
    State: 'attached',
    VolumeId: id,
  });
  return site.make(
    'AWS::EC2::Volume',
    {
      VolumeId: id,
      AvailabilityZone: zoneOf(site.region, plan.zone),
      Attachments: plan.instance === undefined ? [] : [attachment(plan.instance)],
      CreateTime: site.sample.ago(121),
      Encrypted: plan.keyArn !== undefined,
      ...(plan.keyArn === undefined ? {} : { KmsKeyId: plan.keyArn }),
      Size: 40,
      SnapshotId: '',
      State: plan.instance === undefined ? 'available' : 'in-use',
      Iops: 3000,
      Throughput: 125,
      VolumeType: 'gp3',
      MultiAttachEnabled: false,
      Tags: tagList(tags),
    },
    tags,
  );
}

/** `sharedWith` are permissions as AWS lists them: `{ Group: 'all' }`, `{ UserId: '…' }`. */
export function snapshotRecord(site: Site, name: string, volume: string, keyArn: string | undefined, sharedWith: Json): ResourceRecord {
  const tags = tagsOf(site, name);
  return site.make(
    'AWS::EC2::Snapshot',
    {
      SnapshotId: site.id('snap', name),
      VolumeId: site.id('vol', volume),
      OwnerId: site.account.id,
      Description: `backup of ${volume}`,
      Encrypted: keyArn !== undefined,
      ...(keyArn === undefined ? {} : { KmsKeyId: keyArn }),
      Progress: '100%',
      StartTime: site.sample.ago(1),
      State: 'completed',
      StorageTier: 'standard',
      VolumeSize: 40,
      CreateVolumePermissions: sharedWith,
      Tags: tagList(tags),
    },
    tags,
  );
}

/** The golden image that the shared account makes in each Region where workloads run. */
export function imageId(site: Site): string {
  return createSite(site.sample, site.sample.shared, site.region).id('ami', 'golden');
}

export function imageRecord(site: Site): ResourceRecord {
  const tags = tagsOf(site, 'golden');
  return site.make(
    'AWS::EC2::Image',
    {
      ImageId: imageId(site),
      Name: 'acme-al2023-arm64',
      ImageLocation: `${site.account.id}/acme-al2023-arm64`,
      ImageType: 'machine',
      Architecture: 'arm64',
      CreationDate: site.sample.ago(130),
      OwnerId: site.account.id,
      Public: false,
      State: 'available',
      RootDeviceName: '/dev/xvda',
      RootDeviceType: 'ebs',
      VirtualizationType: 'hvm',
      Hypervisor: 'xen',
      EnaSupport: true,
      ImdsSupport: 'v2.0',
      BlockDeviceMappings: [
        {
          DeviceName: '/dev/xvda',
          Ebs: { DeleteOnTermination: true, Encrypted: true, SnapshotId: site.id('snap', 'golden'), VolumeSize: 8, VolumeType: 'gp3' },
        },
      ],
      LaunchPermissions: [],
      Tags: tagList(tags),
    },
    tags,
  );
}
