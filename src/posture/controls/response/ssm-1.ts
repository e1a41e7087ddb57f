// SSM.1: instances are in the hands of Systems Manager, so that they can be looked into and patched without a way in.

import { asString, at, fact, none, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::EC2::Instance';
const MANAGED = 'AWS::SSM::ManagedInstance';
const GONE = new Set(['terminated', 'shutting-down']);
// Its agent registers once it has started, and Security Hub asks running and stopped instances alone.
const STARTING = 'pending';

export const SSM_1: Control = {
  id: 'SSM.1',
  title: 'EC2 instances are managed by Systems Manager',
  severity: 'medium',
  pillar: 'response',
  unit: { kind: 'resource', type: TYPE },
  needs: [
    { type: TYPE, within: 'region' },
    { type: MANAGED, within: 'region' },
  ],
  frameworks: { fsbp: ['SSM.1'] },
  mitre: ['T1190', 'T1203'],
  doc: {
    rationale:
      'In an incident an instance that Systems Manager manages can be asked what runs on it, within seconds and without SSH, and patched the same way. One that it does not manage is a black box. A running instance whose agent has stopped answering is as dark as one without an agent.',
    avoid: 'resource "aws_instance" "this" {\n  # no role that the agent could use\n}',
    prefer:
      'resource "aws_iam_role_policy_attachment" "ssm" {\n  role       = aws_iam_role.instance.name\n  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-1',
      'https://docs.aws.amazon.com/config/latest/developerguide/ec2-instance-managed-by-ssm.html',
      'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_InstanceInformation.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no instance');
    const ref = refOf(record);
    const state = asString(at(record.config, 'State', 'Name'));
    if (state === undefined) return unknown('the answer does not say the state of the instance', [unread(record, 'State.Name')]);
    if (GONE.has(state)) return notApplicable(`the instance is ${state}`, fact(ref, 'State.Name', state, 'there is nothing to manage'));
    if (state === STARTING) return notApplicable('the instance is only starting', fact(ref, 'State.Name', state, 'its agent may not have started yet'));
    const managed = view.records(MANAGED).find((one) => one.config['InstanceId'] === record.config['InstanceId']);
    if (managed === undefined)
      return fail(
        'Systems Manager does not manage the instance',
        none('a managed instance of that id', 'Systems Manager does not know it', { account: record.account, region: record.region }),
      );
    const ping = managed.config['PingStatus'];
    const step = fact(refOf(managed), 'PingStatus', ping, state === 'running' ? 'what the agent of the running instance says' : `the instance is ${state}`);
    if (state !== 'running' || asString(ping) === 'Online') return { ...pass('Systems Manager manages the instance', step), resources: [refOf(managed)] };
    if (asString(ping) === undefined) return unknown('the answer does not say whether the agent is online', [unread(managed, 'PingStatus')]);
    return { ...fail('the instance runs, and its agent does not answer Systems Manager', step), resources: [refOf(managed)] };
  },
  remediation: ({ region, record }) => ({
    cli: [
      '# the agent is in the images of AWS; it needs a role, and a way to the endpoints of Systems Manager',
      `aws ec2 associate-iam-instance-profile --region ${shellWord(region)} --instance-id=${shellWord(record?.id ?? 'INSTANCE_ID')} --iam-instance-profile Name=PROFILE_WITH_AmazonSSMManagedInstanceCore`,
    ],
    terraform:
      'resource "aws_iam_role_policy_attachment" "ssm" {\n  role       = aws_iam_role.instance.name\n  policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"\n}',
    console: [
      'Open Systems Manager in the Region',
      'Choose Quick Setup, Default Host Management Configuration',
      'Where an instance stays away, look at its role, its agent and its way to the endpoints',
    ],
  }),
};
