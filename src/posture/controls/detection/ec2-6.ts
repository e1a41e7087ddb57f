// EC2.6: each VPC keeps a record of the traffic that it turned away, at the least.

import { asString, fact, hclString, none, type ResourceRecord, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass } from '../../control.ts';

const VPC = 'AWS::EC2::VPC';
const FLOW_LOG = 'AWS::EC2::FlowLog';

export const EC2_6: Control = {
  id: 'EC2.6',
  title: 'each VPC has an active flow log of rejected or of all traffic',
  severity: 'medium',
  pillar: 'detection',
  unit: { kind: 'resource', type: VPC },
  needs: [
    { type: VPC, within: 'region' },
    { type: FLOW_LOG, within: 'region' },
  ],
  frameworks: { fsbp: ['EC2.6'], 'cis-1.4': ['3.9'], 'cis-3.0': ['3.7'], 'cis-5.0': ['3.7'] },
  mitre: ['T1562.008'],
  doc: {
    rationale:
      'Flow logs are the only record of which address spoke to which. Rejected traffic shows who knocks and what moves where it should not; all traffic shows what got out besides. What was not recorded at the time cannot be asked for afterwards. A flow log of one subnet or interface says nothing of the rest of the VPC.',
    avoid: 'resource "aws_vpc" "this" {\n  cidr_block = "10.0.0.0/16"\n}',
    prefer:
      'resource "aws_flow_log" "this" {\n  vpc_id               = aws_vpc.this.id\n  traffic_type         = "ALL"\n  log_destination_type = "s3"\n  log_destination      = "arn:aws:s3:::LOG_BUCKET"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-6',
      'https://docs.aws.amazon.com/config/latest/developerguide/vpc-flow-logs-enabled.html',
      'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_FlowLog.html',
    ],
  },
  check({ record: vpc, account, region }, view) {
    if (vpc === undefined) throw new Error('EC2.6 judges VPCs');
    // DescribeVpcs also answers VPCs that another account shares; their flow logs are in that account.
    const owner = asString(vpc.config['OwnerId']);
    if (owner !== undefined && owner !== account) {
      return notApplicable(
        `${vpc.id} belongs to account ${owner}, which keeps its flow logs`,
        fact(refOf(vpc), 'OwnerId', owner, 'the VPC is shared with this account'),
      );
    }
    const logs = view.records(FLOW_LOG).filter((log) => asString(log.config['ResourceId']) === vpc.id);
    const judged = logs.map((log) => ({ log, fault: faultOf(log) }));
    const good = judged.find((one) => one.fault === undefined);
    if (good !== undefined) {
      const type = asString(good.log.config['TrafficType']);
      const steps = [
        fact(refOf(good.log), 'FlowLogStatus', 'ACTIVE', 'the flow log is at work'),
        fact(refOf(good.log), 'TrafficType', type ?? null, type === 'ALL' ? 'it records all traffic' : 'it records rejected traffic'),
      ];
      return { ...pass(`${vpc.id} has the flow log ${good.log.id}`, ...steps), resources: [refOf(good.log)] };
    }
    const faults = judged.flatMap(({ log, fault }) => (fault === undefined ? [] : [fact(refOf(log), fault.path, log.config[fault.path], fault.means)]));
    const nothing = none('an active flow log of rejected or of all traffic', `nobody records what ${vpc.id} turns away`, { account, region });
    return fail(logs.length === 0 ? `${vpc.id} has no flow log` : `no flow log of ${vpc.id} records what it turns away`, ...faults, nothing);
  },
  remediation: ({ record, region }) => ({
    cli: [
      `aws ec2 create-flow-logs --resource-type VPC --resource-ids=${shellWord(record?.id ?? '')} --traffic-type ALL --log-destination-type s3 --log-destination arn:aws:s3:::LOG_BUCKET --region ${shellWord(region)}`,
    ],
    terraform: `resource "aws_flow_log" "this" {\n  vpc_id               = ${hclString(record?.id ?? '')}\n  traffic_type         = "ALL"\n  log_destination_type = "s3"\n  log_destination      = "arn:aws:s3:::LOG_BUCKET"\n}`,
    console: [
      `Open VPC in ${region}, Your VPCs, ${record?.id ?? ''}, Flow logs`,
      'Choose Create flow log, Filter: All',
      'Send it to a bucket of the log archive account',
    ],
  }),
};

/** What keeps a flow log from counting. Other delivery errors than a refused one are of passing limits: some records still arrive. */
function faultOf({ config }: ResourceRecord): { readonly path: string; readonly means: string } | undefined {
  if (config['FlowLogStatus'] !== 'ACTIVE') return { path: 'FlowLogStatus', means: 'it is not at work' };
  if (config['TrafficType'] !== 'ALL' && config['TrafficType'] !== 'REJECT') return { path: 'TrafficType', means: 'it leaves out rejected traffic' };
  const isRefused = config['DeliverLogsStatus'] === 'FAILED' && config['DeliverLogsErrorMessage'] === 'Access error';
  return isRefused ? { path: 'DeliverLogsErrorMessage', means: 'it may not write to its destination' } : undefined;
}
