// What instances are started from: launch templates and launch configurations, in the shapes of the EC2 and Auto Scaling APIs.

import type { Json, JsonObject, ResourceRecord } from '../../core/index.ts';
import { imageId } from './compute.ts';
import { type Site, tagList, tagsOf } from './site.ts';

/** The data of each version, the first one first; the last one is the latest and the default. */
export function launchTemplateRecord(site: Site, name: string, ...versions: readonly JsonObject[]): ResourceRecord {
  const tags = tagsOf(site, name);
  const id = site.id('lt', name);
  const by = `arn:aws:sts::${site.account.id}:assumed-role/deploy/pipeline`;
  const version = (data: JsonObject, index: number): Json => ({
    LaunchTemplateId: id,
    LaunchTemplateName: name,
    VersionNumber: index + 1,
    CreateTime: site.sample.ago(200 - index),
    CreatedBy: by,
    DefaultVersion: index === versions.length - 1,
    LaunchTemplateData: data,
  });
  return site.make(
    'AWS::EC2::LaunchTemplate',
    {
      LaunchTemplateId: id,
      LaunchTemplateName: name,
      CreateTime: site.sample.ago(200),
      CreatedBy: by,
      DefaultVersionNumber: versions.length,
      LatestVersionNumber: versions.length,
      Tags: tagList(tags),
      LaunchTemplateVersions: versions.map(version).slice(-1),
    },
    tags,
  );
}

/** A template's data with the group of that name; `otherwise` is what it has besides. */
export function launchData(site: Site, group: string, otherwise: JsonObject = {}): JsonObject {
  return {
    ImageId: imageId(site),
    InstanceType: 't4g.medium',
    NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: false, DeleteOnTermination: true, Groups: [site.id('sg', group)] }],
    MetadataOptions: { HttpEndpoint: 'enabled', HttpTokens: 'required', HttpPutResponseHopLimit: 1 },
    ...otherwise,
  };
}

export function launchConfigurationRecord(site: Site, name: string, group: string, otherwise: JsonObject): ResourceRecord {
  return site.make('AWS::AutoScaling::LaunchConfiguration', {
    LaunchConfigurationName: name,
    LaunchConfigurationARN: site.arn('autoscaling', `launchConfiguration:${site.uuid(`launch configuration ${name}`)}:launchConfigurationName/${name}`),
    ImageId: imageId(site),
    KeyName: '',
    SecurityGroups: [site.id('sg', group)],
    ClassicLinkVPCSecurityGroups: [],
    UserData: '',
    InstanceType: 't3.medium',
    KernelId: '',
    RamdiskId: '',
    BlockDeviceMappings: [],
    InstanceMonitoring: { Enabled: true },
    CreatedTime: site.sample.ago(2500),
    EbsOptimized: false,
    ...otherwise,
  });
}
