import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { SSM_1 } from './ssm-1.ts';

const MANAGED = 'AWS::SSM::ManagedInstance';
const ARN = `arn:aws:ec2:${REGION}:${ACCOUNT}:instance/i-0a`;
const instance = (state?: string) => record('AWS::EC2::Instance', ARN, { InstanceId: 'i-0a', ...(state === undefined ? {} : { State: { Name: state } }) });
const managed = (PingStatus: string | undefined, InstanceId = 'i-0a', region = REGION) =>
  record(
    MANAGED,
    `arn:aws:ssm:${region}:${ACCOUNT}:managed-instance/${InstanceId}`,
    { InstanceId, ...(PingStatus === undefined ? {} : { PingStatus }) },
    { region },
  );

controlCases(SSM_1, [
  { name: 'passes for a running instance whose agent answers', records: [instance('running'), managed('Online')], expect: { [ARN]: 'pass' } },
  { name: 'fails for one that Systems Manager does not know', records: [instance('running')], expect: { [ARN]: 'fail' } },
  { name: 'fails where only another instance is managed', records: [instance('running'), managed('Online', 'i-0b')], expect: { [ARN]: 'fail' } },
  { name: 'fails for a running instance whose agent went silent', records: [instance('running'), managed('ConnectionLost')], expect: { [ARN]: 'fail' } },
  { name: 'passes for a stopped instance, whose agent is silent', records: [instance('stopped'), managed('ConnectionLost')], expect: { [ARN]: 'pass' } },
  { name: 'fails for a stopped instance that nobody manages', records: [instance('stopped')], expect: { [ARN]: 'fail' } },
  { name: 'does not judge one that is gone', records: [instance('terminated')], expect: { [ARN]: 'not-applicable' } },
  { name: 'does not judge one that is only starting', records: [instance('pending')], expect: { [ARN]: 'not-applicable' } },
  { name: 'is unknown where the state is not said', records: [instance(), managed('Online')], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the agent is not said', records: [instance('running'), managed(undefined)], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where managed instances were not read', records: [instance('running')], uncovered: [MANAGED], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where instances were not listed', records: [], uncovered: ['AWS::EC2::Instance'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
