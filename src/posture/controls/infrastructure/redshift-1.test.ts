import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { REDSHIFT_1 } from './redshift-1.ts';

const ARN = `arn:aws:redshift:${REGION}:${ACCOUNT}:cluster:warehouse`;
const cluster = (config: Record<string, Json>) => [record('AWS::Redshift::Cluster', ARN, { ClusterStatus: 'available', ...config })];

controlCases(REDSHIFT_1, [
  { name: 'passes where it is private', records: cluster({ PubliclyAccessible: false }), expect: { [ARN]: 'pass' } },
  { name: 'fails where it is public', records: cluster({ PubliclyAccessible: true }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where it is not said', records: cluster({}), expect: { [ARN]: 'unknown' } },
  {
    name: 'does not apply to one that is being deleted',
    records: cluster({ ClusterStatus: 'deleting', PubliclyAccessible: true }),
    expect: { [ARN]: 'not-applicable' },
  },
]);
