import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { SECRETS_MANAGER_1 } from './secretsmanager-1.ts';

const ARN = `arn:aws:secretsmanager:${REGION}:${ACCOUNT}:secret:orders-AbCdEf`;
const secret = (config: Record<string, Json>) => [record('AWS::SecretsManager::Secret', ARN, config)];

controlCases(SECRETS_MANAGER_1, [
  { name: 'passes where rotation is on', records: secret({ RotationEnabled: true }), expect: { [ARN]: 'pass' } },
  { name: 'fails where rotation is off', records: secret({ RotationEnabled: false }), expect: { [ARN]: 'fail' } },
  { name: 'fails where rotation was never set', records: secret({}), expect: { [ARN]: 'fail' } },
  { name: 'fails for one that a service manages and does not rotate', records: secret({ OwningService: 'appflow' }), expect: { [ARN]: 'fail' } },
  { name: 'passes for one that a service rotates', records: secret({ OwningService: 'rds', RotationEnabled: true }), expect: { [ARN]: 'pass' } },
  { name: 'does not apply to one that is being deleted', records: secret({ DeletedDate: '2026-10-30T00:00:00Z' }), expect: { [ARN]: 'not-applicable' } },
  { name: 'does not apply to a replica', records: secret({ PrimaryRegion: 'eu-west-1' }), expect: { [ARN]: 'not-applicable' } },
  { name: 'fails for the primary of replicas', records: secret({ PrimaryRegion: REGION }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where the answer says neither', records: secret({ RotationEnabled: 1 }), expect: { [ARN]: 'unknown' } },
]);
