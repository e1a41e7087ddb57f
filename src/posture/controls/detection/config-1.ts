// Config.1: AWS Config records every kind of resource, in each account and Region, and delivers what it records.

import {
  asBoolean,
  asObjects,
  asString,
  asStrings,
  at,
  fact,
  isObject,
  type Json,
  type JsonObject,
  type Missing,
  none,
  partitionOfRegion,
  type ResourceRecord,
  refOf,
  type Step,
  shellWord,
} from '../../../core/index.ts';
import { type Control, fail, pass, unknown, type View } from '../../control.ts';

const RECORDER = 'AWS::Config::ConfigurationRecorder';
const CHANNEL = 'AWS::Config::DeliveryChannel';
// Regions in which AWS Config came after February 2022 cannot record IAM, whatever the recorder says.
// https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html#select-resources-all
const WITHOUT_IAM: ReadonlySet<string> = new Set(
  'ap-east-2 ap-south-2 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-west-1 eu-central-2 eu-south-2 il-central-1 me-central-1 mx-central-1'.split(
    ' ',
  ),
);
// https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html, includeGlobalResourceTypes
const GLOBAL_TYPES: ReadonlySet<string> = new Set(['AWS::IAM::User', 'AWS::IAM::Group', 'AWS::IAM::Role', 'AWS::IAM::Policy']);

export const CONFIG_1: Control = {
  id: 'Config.1',
  title: 'AWS Config records all resources in each account and Region',
  severity: 'critical',
  pillar: 'detection',
  unit: { kind: 'region' },
  needs: [
    { type: RECORDER, within: 'region', facets: ['Status'] },
    { type: CHANNEL, within: 'region' },
    // IAM is recorded once, in a Region of one's choice.
    { type: RECORDER, within: 'account', lazy: true, facets: ['Status'] },
  ],
  frameworks: { fsbp: ['Config.1'], 'cis-1.4': ['3.5'], 'cis-3.0': ['3.3'], 'cis-5.0': ['3.3'] },
  mitre: ['T1562.001'],
  doc: {
    rationale:
      'AWS Config is the memory of how each resource was set, and when that changed. Without it nobody can say what a security group allowed on the night of the incident, and most checks of Security Hub are silent. IAM users, groups, roles and policies are the same in every Region, so one Region that records them is enough.',
    avoid:
      'resource "aws_config_configuration_recorder" "this" {\n  role_arn = aws_iam_role.config.arn\n  recording_group {\n    all_supported  = false\n    resource_types = ["AWS::EC2::Instance"]\n  }\n}',
    prefer:
      'resource "aws_config_configuration_recorder" "this" {\n  role_arn = aws_iam_service_linked_role.config.arn\n  recording_group {\n    all_supported                 = true\n    include_global_resource_types = true # in one Region\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/config-controls.html#config-1',
      'https://docs.aws.amazon.com/config/latest/developerguide/select-resources.html',
      'https://docs.aws.amazon.com/config/latest/APIReference/API_RecordingGroup.html',
      'https://docs.aws.amazon.com/config/latest/APIReference/API_ConfigurationRecorderStatus.html',
    ],
  },
  check({ account, region }, view) {
    const recorders = view.records(RECORDER, 'region').filter(isCustomers);
    const [recorder] = recorders;
    if (recorder === undefined) {
      return fail(
        `AWS Config has no recorder in ${region} of account ${account}`,
        none('a configuration recorder', 'nothing is recorded', { account, region }),
      );
    }
    const unclear = recorders.find((one) => asBoolean(statusOf(one)['recording']) === undefined || !isObject(one.config['recordingGroup']));
    if (unclear !== undefined) {
      const name = isObject(unclear.config['recordingGroup']) ? 'config:DescribeConfigurationRecorderStatus' : 'config:DescribeConfigurationRecorders';
      return unknown(`what the recorder in ${region} records is not told`, [{ reason: 'unreadable', name, account, region, arn: unclear.arn }]);
    }
    const fault = recorders.map(faultOf).find((one) => one !== undefined);
    if (fault !== undefined) return fail(`AWS Config does not record all resources in ${region} of account ${account}: ${fault.what}`, fault.step);
    if (view.records(CHANNEL).length === 0) {
      return fail(
        `AWS Config delivers nothing from ${region} of account ${account}`,
        none('a delivery channel', 'what is recorded goes nowhere', { account, region }),
      );
    }
    const group = fact(refOf(recorder), 'recordingGroup', recorder.config['recordingGroup'], 'every supported type is recorded');
    const status = fact(refOf(recorder), 'Status.recording', true, 'the recorder is at work');
    const globals = globalTypesRecorded(view, region);
    if (globals.kind === 'unknown') return unknown(`whether some Region of account ${account} records IAM is not known`, globals.missing, group, status);
    if (globals.kind === 'no') {
      const nothing = none('a recorder that includes global resource types', 'changes to users, groups, roles and policies are recorded nowhere', { account });
      return fail(`AWS Config records IAM in no Region of account ${account}`, group, nothing);
    }
    return { ...pass(`AWS Config records all resources in ${region} of account ${account}`, group, status, globals.step), resources: [refOf(recorder)] };
  },
  remediation: ({ account, region }) => ({
    cli: [
      '# includeGlobalResourceTypes=true in one Region, false in the others',
      `aws configservice put-configuration-recorder --configuration-recorder=${shellWord(`name=default,roleARN=arn:${partitionOfRegion(region)}:iam::${account}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig`)} --recording-group allSupported=true,includeGlobalResourceTypes=true --region ${shellWord(region)}`,
      `aws configservice put-delivery-channel --delivery-channel name=default,s3BucketName=CONFIG_BUCKET --region ${shellWord(region)}`,
      `aws configservice start-configuration-recorder --configuration-recorder-name default --region ${shellWord(region)}`,
    ],
    terraform:
      'resource "aws_config_configuration_recorder" "this" {\n  role_arn = aws_iam_service_linked_role.config.arn\n  recording_group {\n    all_supported                 = true\n    include_global_resource_types = true\n  }\n}\n\nresource "aws_config_delivery_channel" "this" {\n  s3_bucket_name = "CONFIG_BUCKET"\n}\n\nresource "aws_config_configuration_recorder_status" "this" {\n  name       = aws_config_configuration_recorder.this.name\n  is_enabled = true\n  depends_on = [aws_config_delivery_channel.this]\n}',
    console: [
      `Open AWS Config in ${region}, Settings`,
      'Choose Record all resource types, and in one Region include globally recorded resources',
      'Choose a bucket of the log archive account and start recording',
    ],
  }),
};

/** Recorders that AWS services run for themselves record what the service needs, and are not the customer's. */
function isCustomers(recorder: ResourceRecord): boolean {
  return asString(recorder.config['servicePrincipal']) === undefined;
}

/** What keeps a recorder from recording everything that belongs to its Region. */
function faultOf(recorder: ResourceRecord): { readonly what: string; readonly step: Step } | undefined {
  const step = (path: string, value: Json | undefined, means: string) => fact(refOf(recorder), path, value, means);
  const status = statusOf(recorder);
  if (asBoolean(status['recording']) !== true)
    return { what: 'the recorder is stopped', step: step('Status.recording', status['recording'], 'the recorder is stopped') };
  const last = asString(status['lastStatus']) ?? '';
  if (last.toUpperCase() === 'FAILURE')
    return {
      what: 'the last recording failed',
      step: step('Status.lastStatus', last, `the last recording failed: ${asString(status['lastErrorCode']) ?? 'no code'}`),
    };
  const recorded = recordedTypes(recorder);
  if (recorded.kind === 'chosen')
    return { what: 'it records chosen types only', step: step('recordingGroup', recorder.config['recordingGroup'], 'other types are not recorded') };
  const left = recorded.except.filter((type) => !GLOBAL_TYPES.has(type));
  if (left.length > 0)
    return {
      what: `it leaves out ${left.slice(0, 3).join(', ')}`,
      step: step('recordingGroup.exclusionByResourceTypes', left, 'these types are not recorded'),
    };
  return undefined;
}

type Recorded = { readonly kind: 'chosen' } | { readonly kind: 'all'; readonly except: readonly string[]; readonly hasGlobal: boolean };

function recordedTypes(recorder: ResourceRecord): Recorded {
  const group = recorder.config['recordingGroup'];
  const strategy = asString(at(group, 'recordingStrategy', 'useOnly'));
  if (strategy === 'EXCLUSION_BY_RESOURCE_TYPES') {
    const except = asStrings(at(group, 'exclusionByResourceTypes', 'resourceTypes'));
    return { kind: 'all', except, hasGlobal: !except.some((type) => GLOBAL_TYPES.has(type)) };
  }
  const isAll = strategy === 'ALL_SUPPORTED_RESOURCE_TYPES' || (strategy === undefined && asBoolean(at(group, 'allSupported')) === true);
  return isAll ? { kind: 'all', except: [], hasGlobal: asBoolean(at(group, 'includeGlobalResourceTypes')) === true } : { kind: 'chosen' };
}

type Globals = { readonly kind: 'yes'; readonly step: Step } | { readonly kind: 'no' } | { readonly kind: 'unknown'; readonly missing: readonly Missing[] };

function globalTypesRecorded(view: View, here: string): Globals {
  const missing: Missing[] = [];
  for (const recorder of view.records(RECORDER, 'account').filter(isCustomers)) {
    if (!recordsGlobal(recorder)) continue;
    const lack = view.missingFacet(recorder, 'Status');
    if (lack !== undefined) missing.push(lack);
    else if (asBoolean(statusOf(recorder)['recording']) === true) {
      const where = recorder.region === here ? 'here' : `in ${recorder.region}`;
      return { kind: 'yes', step: fact(refOf(recorder), 'recordingGroup', recorder.config['recordingGroup'], `IAM is recorded ${where}`) };
    }
  }
  missing.push(...view.missing(RECORDER, 'account'));
  return missing.length > 0 ? { kind: 'unknown', missing } : { kind: 'no' };
}

function recordsGlobal(recorder: ResourceRecord): boolean {
  if (WITHOUT_IAM.has(recorder.region)) return false;
  const recorded = recordedTypes(recorder);
  if (recorded.kind === 'all') return recorded.hasGlobal;
  const chosen = asStrings(at(recorder.config['recordingGroup'], 'resourceTypes'));
  return [...GLOBAL_TYPES].every((type) => chosen.includes(type));
}

/** The call answers a list of one; some sources keep the one. */
function statusOf(recorder: ResourceRecord): JsonObject {
  const status = recorder.config['Status'];
  if (isObject(status)) return status;
  const list = asObjects(status);
  return list.find((one) => one['name'] === recorder.config['name']) ?? list[0] ?? {};
}
