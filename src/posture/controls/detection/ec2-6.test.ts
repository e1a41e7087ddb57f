import type { JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, OTHER_ACCOUNT, REGION, record } from '../../control.cases.ts';
import { EC2_6 } from './ec2-6.ts';

const ARN = `arn:aws:ec2:${REGION}:${ACCOUNT}:vpc/vpc-11111111`;
const vpc = (OwnerId = ACCOUNT) => record('AWS::EC2::VPC', ARN, { VpcId: 'vpc-11111111', OwnerId });
const log = (config: JsonObject = {}, id = 'fl-11111111') =>
  record('AWS::EC2::FlowLog', `arn:aws:ec2:${REGION}:${ACCOUNT}:vpc-flow-log/${id}`, {
    FlowLogId: id,
    ResourceId: 'vpc-11111111',
    FlowLogStatus: 'ACTIVE',
    TrafficType: 'ALL',
    DeliverLogsStatus: 'SUCCESS',
    ...config,
  });
const failed = (DeliverLogsErrorMessage: string) => log({ DeliverLogsStatus: 'FAILED', DeliverLogsErrorMessage });

controlCases(EC2_6, [
  { name: 'passes with a flow log of all traffic', records: [vpc(), log()], expect: { [ARN]: 'pass' } },
  { name: 'passes with a flow log of rejected traffic', records: [vpc(), log({ TrafficType: 'REJECT' })], expect: { [ARN]: 'pass' } },
  { name: 'fails with a flow log of accepted traffic', records: [vpc(), log({ TrafficType: 'ACCEPT' })], expect: { [ARN]: 'fail' } },
  { name: 'fails without one', records: [vpc()], expect: { [ARN]: 'fail' } },
  {
    name: 'does not count flow logs of a subnet, an interface or another VPC',
    records: [vpc(), log({ ResourceId: 'subnet-1' }), log({ ResourceId: 'vpc-2' }, 'fl-2')],
    expect: { [ARN]: 'fail' },
  },
  { name: 'fails with one that may not write to its destination', records: [vpc(), failed('Access error')], expect: { [ARN]: 'fail' } },
  { name: 'passes with one that is throttled', records: [vpc(), failed('Rate limited')], expect: { [ARN]: 'pass' } },
  { name: 'passes with a good one beside a bad one', records: [vpc(), failed('Access error'), log({}, 'fl-2')], expect: { [ARN]: 'pass' } },
  { name: 'does not judge a VPC that another account shares', records: [vpc(OTHER_ACCOUNT)], expect: { [ARN]: 'not-applicable' } },
  { name: 'is unknown where flow logs were not read', records: [vpc()], uncovered: ['AWS::EC2::FlowLog'], expect: { [ARN]: 'unknown' } },
  { name: 'says that VPCs could not be listed', records: [], uncovered: ['AWS::EC2::VPC'], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
