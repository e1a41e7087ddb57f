import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { EC2_172 } from './ec2-172.ts';

const HERE = `${ACCOUNT}/${REGION}`;
const options = (mode: Json) => [
  record('AWS::EC2::VPCBlockPublicAccessOptions', `arn:aws:ec2:${REGION}:${ACCOUNT}:vpc-block-public-access`, { InternetGatewayBlockMode: mode }),
];

controlCases(EC2_172, [
  { name: 'passes where both directions are blocked', records: options('block-bidirectional'), expect: { [HERE]: 'pass' } },
  { name: 'passes where what comes in is blocked', records: options('block-ingress'), expect: { [HERE]: 'pass' } },
  { name: 'fails where it is off', records: options('off'), expect: { [HERE]: 'fail' } },
  { name: 'is unknown for a mode that is not known', records: options('block-egress'), expect: { [HERE]: 'unknown' } },
  { name: 'is unknown where the answer is not there', records: [], expect: { [HERE]: 'unknown' } },
  { name: 'is unknown where it was not read', records: [], uncovered: ['AWS::EC2::VPCBlockPublicAccessOptions'], expect: { [HERE]: 'unknown' } },
]);
