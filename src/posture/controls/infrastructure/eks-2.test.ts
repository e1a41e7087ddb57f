import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { EKS_2 } from './eks-2.ts';

const ARN = `arn:aws:eks:${REGION}:${ACCOUNT}:cluster/main`;
const cluster = (version: Json, status = 'ACTIVE') => [record('AWS::EKS::Cluster', ARN, { status, ...(version === null ? {} : { version }) })];

// The snapshot is of 2026-11-01.
controlCases(EKS_2, [
  { name: 'passes in standard support', records: cluster('1.35'), expect: { [ARN]: 'pass' } },
  { name: 'passes a month before its end', records: cluster('1.34'), expect: { [ARN]: 'pass' } },
  { name: 'fails in extended support, as in Security Hub', records: cluster('1.33'), expect: { [ARN]: 'fail' } },
  { name: 'fails for a version from before the table', records: cluster('1.9'), expect: { [ARN]: 'fail' } },
  { name: 'is unknown for a version from after the table', records: cluster('1.99'), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown for what is no version', records: cluster('latest'), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where it is not said', records: cluster(null), expect: { [ARN]: 'unknown' } },
  { name: 'does not apply to one that is being deleted', records: cluster('1.33', 'DELETING'), expect: { [ARN]: 'not-applicable' } },
]);
