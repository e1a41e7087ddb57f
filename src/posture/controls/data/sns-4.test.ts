import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { openPolicyCases } from './resource-policy.cases.ts';
import { SNS_4 } from './sns-4.ts';

const TYPE = 'AWS::SNS::Topic';
const ARN = `arn:aws:sns:${REGION}:${ACCOUNT}:example`;
const one = (policy: { readonly Policy?: string }) => [record(TYPE, ARN, { TopicArn: ARN, Attributes: { Owner: ACCOUNT, ...policy } })];

controlCases(SNS_4, [
  ...openPolicyCases({ arn: ARN, action: 'sns:Publish', withPolicy: (Policy) => one({ Policy }) }),
  { name: 'is unknown where the attributes hold no policy', records: one({}), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the attributes were not read', records: [record(TYPE, ARN, { TopicArn: ARN })], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where topics were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
