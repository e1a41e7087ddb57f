// GuardDuty's protection plans, Macie and Inspector, everywhere on but where a weakness is planted.

import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import type { Site } from './site.ts';

// Names of https://docs.aws.amazon.com/guardduty/latest/APIReference/API_DetectorFeatureConfigurationResult.html
const PLANS: Readonly<Record<string, string>> = {
  EKS_AUDIT_LOGS: 'GuardDuty.5',
  LAMBDA_NETWORK_LOGS: 'GuardDuty.6',
  EBS_MALWARE_PROTECTION: 'GuardDuty.8',
  RDS_LOGIN_EVENTS: 'GuardDuty.9',
  S3_DATA_EVENTS: 'GuardDuty.10',
  RUNTIME_MONITORING: 'GuardDuty.11',
};
const SCANS: Readonly<Record<string, string>> = { ec2: 'Inspector.1', ecr: 'Inspector.2', lambdaCode: 'Inspector.3', lambda: 'Inspector.4' };

const isAt = (site: Site, account: string, region: string) => site.account.name === account && site.region === region;

/** Where the detector itself is off, so is each of its plans. */
export function plantPlansOff(site: Site, why: string): void {
  for (const rule of Object.values(PLANS)) site.plant(rule, why);
}

/** The features of a detector that is on. */
export function detectorFeatures(site: Site): readonly JsonObject[] {
  const off = isAt(site, 'legacy', 'eu-west-3')
    ? ['S3_DATA_EVENTS', 'RUNTIME_MONITORING']
    : isAt(site, 'web-staging', 'us-west-2')
      ? ['LAMBDA_NETWORK_LOGS']
      : [];
  const feature = (Name: string, Status: string) => ({ Name, Status, UpdatedAt: site.sample.ago(300) });
  const always = ['CLOUD_TRAIL', 'DNS_LOGS', 'FLOW_LOGS'].map((name) => feature(name, 'ENABLED'));
  const plans = Object.entries(PLANS).map(([name, rule]): JsonObject => {
    const isOff = off.includes(name);
    if (isOff) site.plant(rule, 'the protection plan is off');
    const agents = ['EKS_ADDON_MANAGEMENT', 'ECS_FARGATE_AGENT_MANAGEMENT', 'EC2_AGENT_MANAGEMENT'].map((agent) =>
      feature(agent, isOff ? 'DISABLED' : 'ENABLED'),
    );
    return { ...feature(name, isOff ? 'DISABLED' : 'ENABLED'), ...(name === 'RUNTIME_MONITORING' ? { AdditionalConfiguration: agents } : {}) };
  });
  return [...always, ...plans];
}

export function macie(site: Site): readonly ResourceRecord[] {
  if (isAt(site, 'legacy', 'sa-east-1') || isAt(site, 'sandbox', 'us-west-1')) {
    site.plant('Macie.1', 'Macie is not enabled');
    return [];
  }
  const isPaused = isAt(site, 'legacy', 'ap-south-1');
  if (isPaused) site.plant('Macie.1', 'Macie is paused');
  return [
    site.make('AWS::Macie::Session', {
      createdAt: site.sample.ago(600),
      findingPublishingFrequency: 'FIFTEEN_MINUTES',
      serviceRole: site.globalArn('iam', 'role/aws-service-role/macie.amazonaws.com/AWSServiceRoleForAmazonMacie'),
      status: isPaused ? 'PAUSED' : 'ENABLED',
      updatedAt: site.sample.ago(600),
    }),
  ];
}

export function inspector(site: Site): ResourceRecord {
  const off = isAt(site, 'legacy', 'sa-east-1') ? Object.keys(SCANS) : isAt(site, 'sandbox', 'ca-central-1') ? ['lambdaCode'] : [];
  for (const member of off) site.plant(SCANS[member] ?? member, 'Inspector does not scan');
  const stateOf = (status: string) => ({ status, errorCode: 'ALREADY_ENABLED', errorMessage: '' });
  const resourceState = Object.fromEntries(Object.keys(SCANS).map((member) => [member, off.includes(member) ? { status: 'DISABLED' } : stateOf('ENABLED')]));
  const isOff = off.length === Object.keys(SCANS).length;
  return site.make('AWS::Inspector2::AccountStatus', {
    accountId: site.account.id,
    state: isOff ? { status: 'DISABLED' } : stateOf('ENABLED'),
    resourceState,
  });
}
