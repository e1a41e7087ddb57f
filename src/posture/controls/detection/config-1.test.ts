import { GLOBAL, type JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { CONFIG_1 } from './config-1.ts';

const HERE = `${ACCOUNT}/${REGION}`;
const FAR = 'eu-west-1';
const THERE = `${ACCOUNT}/${FAR}`;
const all = (includeGlobalResourceTypes: boolean) => ({
  allSupported: true,
  includeGlobalResourceTypes,
  resourceTypes: [],
  recordingStrategy: { useOnly: 'ALL_SUPPORTED_RESOURCE_TYPES' },
});
const except = (...resourceTypes: string[]) => ({
  allSupported: false,
  includeGlobalResourceTypes: false,
  exclusionByResourceTypes: { resourceTypes },
  recordingStrategy: { useOnly: 'EXCLUSION_BY_RESOURCE_TYPES' },
});
const chosen = (...resourceTypes: string[]) => ({ allSupported: false, resourceTypes, recordingStrategy: { useOnly: 'INCLUSION_BY_RESOURCE_TYPES' } });
const IAM = ['AWS::IAM::User', 'AWS::IAM::Group', 'AWS::IAM::Role', 'AWS::IAM::Policy'];

const recorder = (recordingGroup: JsonObject | null, status: JsonObject = {}, config: JsonObject = {}, region = REGION) =>
  record(
    'AWS::Config::ConfigurationRecorder',
    `arn:aws:config:${region}:${ACCOUNT}:configuration-recorder/${config['name'] === undefined ? 'default' : 'other'}`,
    { name: 'default', recordingGroup, Status: [{ name: 'default', recording: true, lastStatus: 'SUCCESS', ...status }], ...config },
    { region },
  );
const channel = record('AWS::Config::DeliveryChannel', `arn:aws:config:${REGION}:${ACCOUNT}:delivery-channel/default`, {
  name: 'default',
  s3BucketName: 'config',
});
const otherRegion = record(
  'AWS::Account::Region',
  `arn:aws:account::${ACCOUNT}:region/${FAR}`,
  { RegionName: FAR, RegionOptStatus: 'ENABLED' },
  { region: GLOBAL },
);

controlCases(CONFIG_1, [
  { name: 'passes where everything is recorded', records: [recorder(all(true)), channel], expect: { [HERE]: 'pass' } },
  {
    name: 'passes where the status is kept as the one that it is',
    records: [recorder(all(true), {}, { Status: { recording: true } }), channel],
    expect: { [HERE]: 'pass' },
  },
  {
    name: 'passes by the older way to say everything',
    records: [recorder({ allSupported: true, includeGlobalResourceTypes: true }), channel],
    expect: { [HERE]: 'pass' },
  },
  {
    name: 'fails where the only Region that would record IAM came too late to do so',
    records: [
      recorder(all(false)),
      channel,
      recorder(except(), {}, {}, 'eu-central-2'),
      { ...otherRegion, arn: `arn:aws:account::${ACCOUNT}:region/eu-central-2`, config: { RegionName: 'eu-central-2', RegionOptStatus: 'DISABLED' } },
    ],
    expect: { [HERE]: 'fail' },
  },
  { name: 'fails without a recorder', records: [channel], expect: { [HERE]: 'fail' } },
  {
    name: 'does not count a recorder that a service runs for itself',
    records: [recorder(all(true), {}, { servicePrincipal: 'securityhub.amazonaws.com' }), channel],
    expect: { [HERE]: 'fail' },
  },
  { name: 'fails where the recorder is stopped', records: [recorder(all(true), { recording: false }), channel], expect: { [HERE]: 'fail' } },
  {
    name: 'fails where the last delivery failed',
    records: [recorder(all(true), { lastStatus: 'Failure', lastErrorCode: 'AccessDenied' }), channel],
    expect: { [HERE]: 'fail' },
  },
  { name: 'passes where the first delivery is still to come', records: [recorder(all(true), { lastStatus: 'PENDING' }), channel], expect: { [HERE]: 'pass' } },
  { name: 'fails where chosen types are recorded', records: [recorder(chosen('AWS::EC2::Instance', ...IAM)), channel], expect: { [HERE]: 'fail' } },
  { name: 'fails where a type is left out', records: [recorder(except('AWS::EC2::Instance')), channel], expect: { [HERE]: 'fail' } },
  { name: 'passes where nothing is left out', records: [recorder(except()), channel], expect: { [HERE]: 'pass' } },
  { name: 'fails without a delivery channel', records: [recorder(all(true))], expect: { [HERE]: 'fail' } },
  { name: 'fails where no Region records IAM', records: [recorder(all(false)), channel], expect: { [HERE]: 'fail' } },
  {
    name: 'passes where another Region records IAM',
    records: [otherRegion, recorder(all(false)), channel, recorder(all(true), {}, {}, FAR)],
    // Nobody says that the recorders of the other Region were all listed.
    expect: { [HERE]: 'pass', [THERE]: 'unknown' },
  },
  {
    name: 'does not count a recorder of another Region that is stopped',
    records: [otherRegion, recorder(all(false)), channel, recorder(all(true), { recording: false }, {}, FAR)],
    expect: { [HERE]: 'unknown', [THERE]: 'unknown' },
  },
  {
    name: 'passes where IAM is left out here and recorded in another Region',
    records: [otherRegion, recorder(except(...IAM)), channel, recorder(chosen(...IAM), {}, {}, FAR)],
    expect: { [HERE]: 'pass', [THERE]: 'unknown' },
  },
  {
    name: 'fails without a recorder, whatever another Region has',
    records: [otherRegion, channel, recorder(all(true), {}, {}, FAR)],
    expect: { [HERE]: 'fail', [THERE]: 'unknown' },
  },
  { name: 'is unknown where the status says nothing', records: [recorder(all(true), {}, { Status: [] }), channel], expect: { [HERE]: 'unknown' } },
  { name: 'is unknown where the recorder does not say what it records', records: [recorder(null), channel], expect: { [HERE]: 'unknown' } },
  {
    name: 'is unknown where the status was not read',
    records: [record('AWS::Config::ConfigurationRecorder', 'arn:aws:config:x', { name: 'default', recordingGroup: all(true) }), channel],
    expect: { [HERE]: 'unknown' },
  },
  { name: 'is unknown where recorders were not read', records: [channel], uncovered: ['AWS::Config::ConfigurationRecorder'], expect: { [HERE]: 'unknown' } },
  {
    name: 'is unknown where delivery channels were not read',
    records: [recorder(all(true))],
    uncovered: ['AWS::Config::DeliveryChannel'],
    expect: { [HERE]: 'unknown' },
  },
]);
