// Settings of the account in every Region that keep things from being public: VPC Block Public Access and sharing of documents.

import type { ResourceRecord } from '../../core/index.ts';
import { HOME_REGION } from './regions.ts';
import { type Site, tagList, tagsOf } from './site.ts';

export function regionalSettings(site: Site): readonly ResourceRecord[] {
  const isLegacy = site.account.kind === 'legacy' && site.region === HOME_REGION;
  const isForgotten = site.account.name === 'web-staging' && site.region === 'eu-west-2';
  if (isLegacy) site.plant('EC2.172', 'VPC Block Public Access is off');
  if (isLegacy || isForgotten) site.plant('SSM.7', 'documents may be shared with everyone');
  const id = '/ssm/documents/console/public-sharing-permission';
  return [
    site.make('AWS::EC2::VPCBlockPublicAccessOptions', {
      AwsAccountId: site.account.id,
      AwsRegion: site.region,
      State: isLegacy ? 'default-state' : 'update-complete',
      InternetGatewayBlockMode: isLegacy ? 'off' : 'block-bidirectional',
      ManagedBy: 'account',
      ExclusionsAllowed: 'allowed',
      LastUpdateTimestamp: site.sample.ago(300),
    }),
    site.make('AWS::SSM::ServiceSetting', {
      SettingId: id,
      SettingValue: isLegacy || isForgotten ? 'Enable' : 'Disable',
      LastModifiedDate: site.sample.ago(300),
      LastModifiedUser: 'System',
      ARN: site.arn('ssm', `servicesetting${id}`),
      Status: isLegacy || isForgotten ? 'Default' : 'Customized',
    }),
  ];
}

/** A VPC that is meant to have a way to the internet. */
export function publicAccessExclusion(site: Site, vpc: string): ResourceRecord {
  const tags = tagsOf(site, vpc);
  return site.make(
    'AWS::EC2::VPCBlockPublicAccessExclusion',
    {
      ExclusionId: site.id('vpcbpa-exclude', vpc),
      InternetGatewayExclusionMode: 'allow-bidirectional',
      ResourceArn: site.arn('ec2', `vpc/${site.id('vpc', vpc)}`),
      State: 'create-complete',
      CreationTimestamp: site.sample.ago(300),
      LastUpdateTimestamp: site.sample.ago(300),
      Tags: tagList(tags),
    },
    tags,
  );
}
