// SNS.4: no access policy lets the public use a topic.

import { at, isObject, shellWord } from '../../../core/index.ts';
import { topicPolicyExposure } from '../../../data/index.ts';
import { type Control, notApplicable, unknown } from '../../control.ts';
import { judgePublicPolicy } from './public-policy.ts';
import { unread } from './unread.ts';

const TYPE = 'AWS::SNS::Topic';
const FACET = 'Attributes';

export const SNS_4: Control = {
  id: 'SNS.4',
  title: 'SNS topics are not public',
  severity: 'high',
  pillar: 'data',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region', facets: [FACET] }],
  frameworks: { fsbp: ['SNS.4'] },
  mitre: ['T1530', 'T1565'],
  doc: {
    rationale:
      'Whoever may publish to a topic speaks to everything that listens to it; whoever may subscribe hears everything that is said. A statement for everyone is confined by fixed values of conditions that say whose the request is, such as aws:SourceAccount or aws:PrincipalOrgID; values with wildcards or variables do not count.',
    avoid: '{\n  "Effect": "Allow",\n  "Principal": "*",\n  "Action": "sns:Publish",\n  "Resource": "arn:aws:sns:us-east-1:111122223333:example"\n}',
    prefer:
      '{\n  "Effect": "Allow",\n  "Principal": "*",\n  "Action": "sns:Publish",\n  "Resource": "arn:aws:sns:us-east-1:111122223333:example",\n  "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/sns-controls.html#sns-4',
      'https://docs.aws.amazon.com/config/latest/developerguide/sns-topic-no-public-access.html',
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no topic');
    const attributes = record.config[FACET];
    // Every topic has a policy, its owner's if no other.
    const policy = at(attributes, 'Policy');
    if (!isObject(attributes) || policy === undefined || policy === null)
      return unknown('the answer does not hold the policy of the topic', [unread(record, `${FACET}.Policy`, 'sns:GetTopicAttributes')]);
    return judgePublicPolicy(record, policy, { noun: 'topic', name: 'access policy', action: 'sns:GetTopicAttributes', exposure: topicPolicyExposure });
  },
  remediation: ({ region, record }) => ({
    cli: [
      '# policy.json: the access policy, with accounts or roles in Principal in place of the star',
      `aws sns set-topic-attributes --region ${shellWord(region)} --topic-arn=${shellWord(record?.arn ?? 'TOPIC_ARN')} --attribute-name Policy --attribute-value file://policy.json`,
    ],
    terraform: 'resource "aws_sns_topic_policy" "this" {\n  arn    = aws_sns_topic.this.arn\n  policy = data.aws_iam_policy_document.topic.json\n}',
    console: ['Open SNS in the Region, choose Topics and the topic', 'Choose Edit, Access policy', 'Name accounts or roles in place of the star, and save'],
  }),
};
