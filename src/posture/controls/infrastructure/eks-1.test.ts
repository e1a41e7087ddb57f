import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { EKS_1 } from './eks-1.ts';

const ARN = `arn:aws:eks:${REGION}:${ACCOUNT}:cluster/main`;
const cluster = (vpc: Record<string, Json>, status = 'ACTIVE') => [record('AWS::EKS::Cluster', ARN, { status, resourcesVpcConfig: vpc })];

controlCases(EKS_1, [
  { name: 'passes where the endpoint is private', records: cluster({ endpointPublicAccess: false, publicAccessCidrs: [] }), expect: { [ARN]: 'pass' } },
  { name: 'fails where it is open to everyone', records: cluster({ endpointPublicAccess: true, publicAccessCidrs: ['0.0.0.0/0'] }), expect: { [ARN]: 'fail' } },
  {
    name: 'fails where it is public for a network, as in Security Hub',
    records: cluster({ endpointPublicAccess: true, publicAccessCidrs: ['198.51.100.0/24'] }),
    expect: { [ARN]: 'fail' },
  },
  { name: 'is unknown where it is not said', records: cluster({}), expect: { [ARN]: 'unknown' } },
  { name: 'does not apply to one that is being deleted', records: cluster({ endpointPublicAccess: true }, 'DELETING'), expect: { [ARN]: 'not-applicable' } },
]);
