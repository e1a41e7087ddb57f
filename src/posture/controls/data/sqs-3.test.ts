import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { openPolicyCases } from './resource-policy.cases.ts';
import { SQS_3 } from './sqs-3.ts';

const TYPE = 'AWS::SQS::Queue';
const ARN = `arn:aws:sqs:${REGION}:${ACCOUNT}:example`;
const one = (policy: { readonly Policy?: string }) => [record(TYPE, ARN, { QueueArn: ARN, CreatedTimestamp: '1700000000', ...policy })];

controlCases(SQS_3, [
  ...openPolicyCases({ arn: ARN, action: 'sqs:SendMessage', withPolicy: (Policy) => one({ Policy }) }),
  { name: 'passes for a queue without a policy', records: one({}), expect: { [ARN]: 'pass' } },
  { name: 'is unknown where only some attributes were asked', records: [record(TYPE, ARN, { QueueArn: ARN })], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where queues were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
