import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, OTHER_ACCOUNT, REGION, record } from '../../control.cases.ts';
import { EC2_15 } from './ec2-15.ts';

const ARN = `arn:aws:ec2:${REGION}:${ACCOUNT}:subnet/subnet-1`;
const subnet = (maps: Json, owner = ACCOUNT) => [record('AWS::EC2::Subnet', ARN, { OwnerId: owner, ...(maps === null ? {} : { MapPublicIpOnLaunch: maps }) })];

controlCases(EC2_15, [
  { name: 'passes where addresses have to be asked for', records: subnet(false), expect: { [ARN]: 'pass' } },
  { name: 'fails where the subnet assigns them', records: subnet(true), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where the answer does not say', records: subnet(null), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where it says something else', records: subnet('often'), expect: { [ARN]: 'unknown' } },
  { name: 'does not apply to a subnet that another account shares', records: subnet(true, OTHER_ACCOUNT), expect: { [ARN]: 'not-applicable' } },
]);
