// What every account has in every enabled Region: GuardDuty, Security Hub, Config, Access Analyzer, Macie, EBS settings, zones.

import type { ResourceRecord } from '../../core/index.ts';
import type { AccountPlan } from './accounts.ts';
import { serviceRoleArn } from './iam-roles.ts';
import { detectorFeatures, inspector, macie, plantPlansOff } from './protection-plans.ts';
import { regionalSettings } from './regional-settings.ts';
import { DEFAULT_REGIONS, HOME_REGION, zoneIdOf, zoneOf } from './regions.ts';
import type { Sample } from './sample.ts';
import { createSite, type Site } from './site.ts';

/** The Region for which the organisation's analyzer was forgotten, so that each account needs its own. */
const WITHOUT_ORGANIZATION_ANALYZER = 'ap-northeast-3';

export function baselineRecords(sample: Sample, account: AccountPlan): readonly ResourceRecord[] {
  return DEFAULT_REGIONS.flatMap((region) => {
    const site = createSite(sample, account, region);
    return [
      ...guardDuty(site),
      ...securityHub(site),
      ...config(site),
      ...analyzers(site),
      ...macie(site),
      inspector(site),
      ...ebsSettings(site),
      ...zones(site),
      ...regionalSettings(site),
    ];
  });
}

/** Whether the site is one where a weakness is planted: an account by its name, and Regions. */
function isPlantedAt(site: Site, account: string, ...regions: readonly string[]): boolean {
  return site.account.name === account && regions.includes(site.region);
}

function guardDuty(site: Site): readonly ResourceRecord[] {
  if (isPlantedAt(site, 'payments-prod', 'eu-west-2') || isPlantedAt(site, 'legacy', 'sa-east-1')) {
    site.plant('GuardDuty.1', 'GuardDuty has no detector');
    plantPlansOff(site, 'GuardDuty has no detector');
    return [];
  }
  const isSuspended = isPlantedAt(site, 'legacy', 'ap-south-1');
  if (isSuspended) {
    site.plant('GuardDuty.1', 'the GuardDuty detector is suspended');
    plantPlansOff(site, 'the GuardDuty detector is suspended');
  }
  return [
    site.make(
      'AWS::GuardDuty::Detector',
      {
        CreatedAt: site.sample.ago(1000),
        FindingPublishingFrequency: 'FIFTEEN_MINUTES',
        ServiceRole: serviceRoleArn(site, 'guardduty.amazonaws.com', 'AWSServiceRoleForAmazonGuardDuty'),
        Status: isSuspended ? 'DISABLED' : 'ENABLED',
        UpdatedAt: site.sample.ago(300),
        Tags: {},
        Features: detectorFeatures(site),
      },
      {},
      { DetectorId: site.hex(32, 'detector') },
    ),
  ];
}

function securityHub(site: Site): readonly ResourceRecord[] {
  if (isPlantedAt(site, 'sandbox', 'ca-central-1') || isPlantedAt(site, 'legacy', 'sa-east-1')) {
    site.plant('Stoa.SecurityHub.1', 'Security Hub is not enabled');
    return [];
  }
  const standards = [
    `arn:aws:securityhub:${site.region}::standards/aws-foundational-security-best-practices/v/1.0.0`,
    `arn:aws:securityhub:${site.region}::standards/cis-aws-foundations-benchmark/v/3.0.0`,
  ];
  return [
    site.make('AWS::SecurityHub::Hub', {
      HubArn: site.arn('securityhub', 'hub/default'),
      SubscribedAt: site.sample.ago(1000),
      AutoEnableControls: true,
      ControlFindingGenerator: 'SECURITY_CONTROL',
      StandardsSubscriptions: standards.map((StandardsArn) => ({
        StandardsSubscriptionArn: site.arn('securityhub', `subscription/${StandardsArn.split(':standards/')[1] ?? ''}`),
        StandardsArn,
        StandardsInput: {},
        StandardsStatus: 'READY',
      })),
    }),
  ];
}

function config(site: Site): readonly ResourceRecord[] {
  const name = 'default';
  const bucket = `acme-config-${site.sample.logArchive.id}`;
  const channel = site.make('AWS::Config::DeliveryChannel', {
    name,
    s3BucketName: bucket,
    s3KeyPrefix: site.sample.organizationId,
    configSnapshotDeliveryProperties: { deliveryFrequency: 'TwentyFour_Hours' },
  });
  if (isPlantedAt(site, 'data-lake-prod', 'us-west-2') || isPlantedAt(site, 'legacy', 'sa-east-1')) {
    site.plant('Config.1', 'there is no configuration recorder');
    return [];
  }
  const isStopped = isPlantedAt(site, 'legacy', 'ap-south-1');
  const isPartial = isPlantedAt(site, 'legacy', 'eu-central-1');
  if (isStopped) site.plant('Config.1', 'the configuration recorder is stopped');
  if (isPartial) site.plant('Config.1', 'the configuration recorder records two types of resource only');
  const recordingGroup = isPartial
    ? {
        allSupported: false,
        includeGlobalResourceTypes: false,
        resourceTypes: ['AWS::EC2::Instance', 'AWS::EC2::SecurityGroup'],
        exclusionByResourceTypes: { resourceTypes: [] },
        recordingStrategy: { useOnly: 'INCLUSION_BY_RESOURCE_TYPES' },
      }
    : {
        allSupported: true,
        // Once in the organisation's home Region, as AWS recommends, lest each change be recorded 17 times.
        includeGlobalResourceTypes: site.region === HOME_REGION,
        resourceTypes: [],
        exclusionByResourceTypes: { resourceTypes: [] },
        recordingStrategy: { useOnly: 'ALL_SUPPORTED_RESOURCE_TYPES' },
      };
  const recorder = site.make('AWS::Config::ConfigurationRecorder', {
    arn: site.arn('config', `configuration-recorder/${name}/${site.hex(16, 'recorder')}`),
    name,
    roleARN: serviceRoleArn(site, 'config.amazonaws.com', 'AWSServiceRoleForConfig'),
    recordingGroup,
    recordingMode: { recordingFrequency: 'CONTINUOUS' },
    recordingScope: 'PAID',
    Status: [
      {
        arn: site.arn('config', `configuration-recorder/${name}/${site.hex(16, 'recorder')}`),
        name,
        lastStartTime: site.sample.ago(1000),
        ...(isStopped ? { lastStopTime: site.sample.ago(90) } : {}),
        recording: !isStopped,
        lastStatus: 'SUCCESS',
        lastStatusChangeTime: site.sample.ago(isStopped ? 90 : 0.01),
      },
    ],
  });
  return [recorder, channel];
}

/**
 * An analyzer of the delegated administrator covers the whole organisation where there is one; accounts have their own besides.
 * Legacy's in the Region without one looks for unused access, which is another matter.
 */
function analyzers(site: Site): readonly ResourceRecord[] {
  const analyzer = (name: string, type: string) =>
    site.make('AWS::AccessAnalyzer::Analyzer', {
      arn: site.arn('access-analyzer', `analyzer/${name}`),
      name,
      type,
      createdAt: site.sample.ago(700),
      lastResourceAnalyzedAt: site.sample.ago(0.02),
      status: 'ACTIVE',
      tags: {},
      ...(type.endsWith('_UNUSED_ACCESS') ? { configuration: { unusedAccess: { unusedAccessAge: 90 } } } : {}),
    });
  if (isPlantedAt(site, 'legacy', WITHOUT_ORGANIZATION_ANALYZER)) {
    site.plant('IAM.28', 'no analyzer of external access: the only one looks for unused access');
    return [analyzer('unused', 'ACCOUNT_UNUSED_ACCESS')];
  }
  // Covered all the same, by the organisation's.
  if (isPlantedAt(site, 'payments-prod', 'eu-west-1')) return [];
  const own = analyzer('account', 'ACCOUNT');
  const isHolder = site.account.kind === 'security' && site.region !== WITHOUT_ORGANIZATION_ANALYZER;
  return isHolder ? [own, analyzer('organization', 'ORGANIZATION')] : [own];
}

function ebsSettings(site: Site): readonly ResourceRecord[] {
  const isOff = isPlantedAt(site, 'legacy', 'us-east-1', 'ap-southeast-2');
  if (isOff) site.plant('EC2.7', 'new EBS volumes are not encrypted unless somebody asks for it');
  const isUnblocked = site.account.kind === 'legacy' && site.region === 'us-east-1';
  return [
    site.make('AWS::EC2::EbsEncryptionByDefault', { EbsEncryptionByDefault: !isOff, SseType: isOff ? 'none' : 'sse-ebs' }),
    site.make('AWS::EC2::SnapshotBlockPublicAccess', { State: isUnblocked ? 'unblocked' : 'block-all-sharing', ManagedBy: 'account' }),
  ];
}

function zones(site: Site): readonly ResourceRecord[] {
  return [0, 1, 2].map((zone) =>
    site.make('AWS::EC2::AvailabilityZone', {
      ZoneName: zoneOf(site.region, zone),
      ZoneId: zoneIdOf(site.region, zone),
      RegionName: site.region,
      ZoneType: 'availability-zone',
      GroupName: `${site.region}-zg-1`,
      NetworkBorderGroup: site.region,
      OptInStatus: 'opt-in-not-required',
      State: 'available',
      Messages: [],
    }),
  );
}
