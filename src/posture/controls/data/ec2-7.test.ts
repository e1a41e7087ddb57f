import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { EC2_7 } from './ec2-7.ts';

const setting = (on: Json) =>
  record('AWS::EC2::EbsEncryptionByDefault', `arn:aws:ec2:${REGION}:${ACCOUNT}:ebs-encryption-by-default`, { EbsEncryptionByDefault: on, SseType: 'sse-ebs' });

controlCases(EC2_7, [
  { name: 'passes where the setting is on', records: [setting(true)], expect: { [`${ACCOUNT}/${REGION}`]: 'pass' } },
  { name: 'fails where the setting is off', records: [setting(false)], expect: { [`${ACCOUNT}/${REGION}`]: 'fail' } },
  { name: 'is unknown where the setting says neither', records: [setting('perhaps')], expect: { [`${ACCOUNT}/${REGION}`]: 'unknown' } },
  { name: 'is unknown where the answer is not there', records: [], expect: { [`${ACCOUNT}/${REGION}`]: 'unknown' } },
  {
    name: 'is unknown where the setting was not read',
    records: [],
    uncovered: ['AWS::EC2::EbsEncryptionByDefault'],
    expect: { [`${ACCOUNT}/${REGION}`]: 'unknown' },
  },
]);
