import { describe, expect, it } from 'vitest';
import { createSnapshot, type JsonObject, type ResourceRecord } from '../core/index.ts';
import { type Holding, holdingsOf } from './holdings.ts';

const record = (type: string, arn: string, config: JsonObject = {}, tags: Record<string, string> = {}): ResourceRecord => ({
  type: `AWS::${type}`,
  arn,
  id: arn.split(/[:/]/).at(-1) ?? arn,
  account: '111122223333',
  region: 'eu-central-1',
  tags,
  config,
});
const holds = (records: readonly ResourceRecord[]) =>
  holdingsOf(createSnapshot({ source: { kind: 'aws', description: '' }, takenAt: '2026-11-01T00:00:00Z', coverage: [] }, records).snapshot);
const BUCKET = 'arn:aws:s3:::data';
const byTag = (tags: Record<string, string>): Holding | undefined => holds([record('S3::Bucket', BUCKET, {}, tags)])(BUCKET);
const macie = (more: JsonObject = {}) =>
  record('Macie::Finding', 'arn:aws:macie2:eu-central-1:111122223333:finding/1', {
    category: 'CLASSIFICATION',
    resourcesAffected: { s3Bucket: { arn: BUCKET } },
    ...more,
  });

describe('holdingsOf', () => {
  it.each<[Record<string, string>, Holding | undefined]>([
    [{ 'data-classification': 'customer-data' }, 'sensitive'],
    [{ 'acme:security/Data_Classification': 'Highly Confidential' }, 'sensitive'],
    [{ Sensitivity: 'internal, PII' }, 'sensitive'],
    [{ classification: 'Public' }, 'ordinary'],
    [{ classification: 'non-confidential' }, 'ordinary'],
    [{ classification: 'level 3' }, undefined],
    [{ classification: 'public', DataClass: 'blue' }, undefined],
    [{ team: 'confidential' }, undefined],
    [{ constructor: 'secret' }, undefined],
    [{}, undefined],
  ])('reads tags as people write them: %j', (tags, expected) => {
    expect(byTag(tags)).toBe(expected);
  });

  it('knows what Macie found, of objects too, and overrules tags by it; samples and archived findings say nothing', () => {
    const bucket = record('S3::Bucket', BUCKET, {}, { classification: 'public' });
    expect(holds([bucket, macie()])(`${BUCKET}/a/b.csv`)).toBe('sensitive');
    for (const more of [{ sample: true }, { archived: true }, { category: 'POLICY' }]) expect(holds([bucket, macie(more)])(BUCKET)).toBe('ordinary');
  });

  it('knows what services are for', () => {
    const at = 'arn:aws:ssm:eu-central-1:111122223333:parameter';
    const secret = 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:db-AbCdEf';
    const asked = holds([
      record('SecretsManager::Secret', secret),
      record('SSM::Parameter', `${at}/a`, { Type: 'SecureString' }),
      record('SSM::Parameter', `${at}/b`, { Type: 'String' }),
    ]);
    expect([secret, `${at}/a`, `${at}/b`, `${at}/absent`].map(asked)).toEqual(['sensitive', 'sensitive', undefined, undefined]);
  });

  it('takes a copy for what it is a copy of, and a key for what it keeps shut', () => {
    const tagged = { 'data-classification': 'confidential' };
    const [volume, snapshot, key, spare] = ['volume/vol-0123456789abcdef0', 'snapshot/snap-0123456789abcdef0', 'key/k1', 'key/k2'].map(
      (name) => `arn:aws:x:eu-central-1:111122223333:${name}`,
    ) as [string, string, string, string];
    const asked = holds([
      record('EC2::Volume', volume, {}, tagged),
      record('EC2::Snapshot', snapshot, { VolumeId: 'vol-0123456789abcdef0' }),
      record('KMS::Key', key),
      record('KMS::Key', spare),
      record('RDS::DBInstance', 'arn:aws:rds:eu-central-1:111122223333:db:erp', { KmsKeyId: key }, tagged),
      record('IAM::Role', 'arn:aws:iam::111122223333:role/r', { mentions: spare }, tagged),
    ]);
    expect([snapshot, key, spare].map(asked)).toEqual(['sensitive', 'sensitive', undefined]);
  });
});
