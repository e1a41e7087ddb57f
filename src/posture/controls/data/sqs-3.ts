// SQS.3: no access policy lets the public use a queue.

import { shellWord } from '../../../core/index.ts';
import { queuePolicyExposure } from '../../../data/index.ts';
import { type Control, notApplicable, unknown } from '../../control.ts';
import { judgePublicPolicy } from './public-policy.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::SQS::Queue';

export const SQS_3: Control = {
  id: 'SQS.3',
  title: 'SQS queues are not public',
  severity: 'medium',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['SQS.3'] },
  mitre: ['T1530', 'T1565'],
  doc: {
    rationale:
      'Whoever may send to a queue feeds the application behind it; whoever may receive takes its messages away. A statement for everyone is confined by fixed values of conditions that say whose the request is, such as aws:SourceAccount or aws:PrincipalOrgID; values with wildcards or variables do not count.',
    avoid: '{\n  "Effect": "Allow",\n  "Principal": "*",\n  "Action": "sqs:SendMessage",\n  "Resource": "arn:aws:sqs:us-east-1:111122223333:example"\n}',
    prefer:
      '{\n  "Effect": "Allow",\n  "Principal": "*",\n  "Action": "sqs:SendMessage",\n  "Resource": "arn:aws:sqs:us-east-1:111122223333:example",\n  "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/sqs-controls.html#sqs-3',
      'https://docs.aws.amazon.com/config/latest/developerguide/sqs-queue-no-public-access.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no queue');
    const policy = record.config['Policy'];
    // A queue without a policy is answered without the member; so is one of which only some attributes were asked.
    if (policy === undefined && record.config['CreatedTimestamp'] === undefined)
      return unknown('the answer holds some attributes of the queue only', [unread(record, 'Policy', 'sqs:GetQueueAttributes')]);
    return judgePublicPolicy(record, policy ?? null, { noun: 'queue', name: 'access policy', action: 'sqs:GetQueueAttributes', exposure: queuePolicyExposure });
  },
  remediation: ({ region }) => ({
    cli: [
      '# attributes.json: { "Policy": "…" } with accounts or roles in Principal in place of the star',
      `aws sqs set-queue-attributes --region ${shellWord(region)} --queue-url QUEUE_URL --attributes file://attributes.json`,
    ],
    terraform: 'resource "aws_sqs_queue_policy" "this" {\n  queue_url = aws_sqs_queue.this.id\n  policy    = data.aws_iam_policy_document.queue.json\n}',
    console: [
      'Open SQS in the Region and choose the queue',
      'Choose Queue policies, Edit, Access policy',
      'Name accounts or roles in place of the star, and save',
    ],
  }),
};
