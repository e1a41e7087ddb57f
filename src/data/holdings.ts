// What a resource holds, as far as a snapshot tells: by what its owner says in tags, by what Macie found, by what its service is for.
// What is only reachable by everybody is not thereby ordinary, and a bucket is not known to be empty: of these, nothing is said.

import { asBoolean, asString, at, type ResourceRecord, type Snapshot } from '../core/index.ts';

export type Holding = 'sensitive' | 'ordinary';

/** Of tags' keys, the last part, in lower case and without what is between words: `acme:Data-Classification` is `dataclassification`. */
const KEYS = new Set(['classification', 'dataclass', 'dataclassification', 'datasensitivity', 'sensitivity', 'confidentiality']);

/** What values mean that people write in such tags; what is not here means nothing to us. */
const VALUES: ReadonlyMap<string, Holding> = new Map([
  ...[
    'confidential',
    'companyconfidential',
    'highlyconfidential',
    'strictlyconfidential',
    'restricted',
    'highlyrestricted',
    'sensitive',
    'highlysensitive',
  ].map(sensitive),
  ...['secret', 'topsecret', 'personal', 'personaldata', 'customerdata', 'customer', 'pii', 'phi', 'pci', 'cardholderdata', 'credentials'].map(sensitive),
  ...['public', 'internal', 'internalonly', 'general', 'unclassified', 'nonsensitive', 'notsensitive', 'nonconfidential'].map(
    (word) => [word, 'ordinary'] as const,
  ),
]);

/** What a type of resource is for; undefined where that depends on the record, and says nothing. */
const BY_TYPE: ReadonlyMap<string, (record: ResourceRecord) => Holding | undefined> = new Map([
  ['AWS::SecretsManager::Secret', () => 'sensitive' as const],
  // https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterMetadata.html
  ['AWS::SSM::Parameter', ({ config }: ResourceRecord) => (asString(at(config, 'Type')) === 'SecureString' ? ('sensitive' as const) : undefined)],
]);

/** Copies, and the member of their description that names what they are a copy of. */
const COPIES: ReadonlyMap<string, { readonly member: string; readonly of: string }> = new Map([
  ['AWS::EC2::Snapshot', { member: 'VolumeId', of: 'AWS::EC2::Volume' }],
  ['AWS::RDS::DBSnapshot', { member: 'DBInstanceIdentifier', of: 'AWS::RDS::DBInstance' }],
  ['AWS::RDS::DBClusterSnapshot', { member: 'DBClusterIdentifier', of: 'AWS::RDS::DBCluster' }],
]);

/** Types that hold data which a key may keep shut. */
const KEPT_SHUT = new Set([
  'AWS::S3::Bucket',
  'AWS::DynamoDB::Table',
  'AWS::EC2::Volume',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::SecretsManager::Secret',
  'AWS::SQS::Queue',
  ...COPIES.keys(),
]);

/** Answers by a resource's ARN, or that of an object in a bucket; undefined where the snapshot does not say. */
export function holdingsOf(snapshot: Snapshot): (arn: string) => Holding | undefined {
  let found: ReadonlySet<string> | undefined;
  const answers = new Map<string, Holding | undefined>();
  const ofRecord = (record: ResourceRecord): Holding | undefined => {
    found ??= bucketsByMacie(snapshot);
    const own = found.has(record.arn) ? 'sensitive' : (byTags(record) ?? BY_TYPE.get(record.type)?.(record));
    return own ?? ofOriginal(record);
  };
  const ofOriginal = (record: ResourceRecord): Holding | undefined => {
    const copy = COPIES.get(record.type);
    const id = copy && asString(at(record.config, copy.member));
    if (copy === undefined || id === undefined) return undefined;
    const isOriginal = (one: ResourceRecord) => one.id === id && one.account === record.account && one.region === record.region;
    const original = snapshot.of(copy.of).records.find(isOriginal);
    return original && byTags(original);
  };
  const judge = (arn: string): Holding | undefined => {
    const record = snapshot.get(arn) ?? snapshot.get(bucketOf(arn));
    if (record === undefined) return undefined;
    const own = ofRecord(record);
    if (own !== undefined || record.type !== 'AWS::KMS::Key') return own;
    const kept = [record.arn, record.id].flatMap((name) => snapshot.referencesTo(name)).filter(({ type }) => KEPT_SHUT.has(type));
    return kept.some((one) => ofRecord(one) === 'sensitive') ? 'sensitive' : undefined;
  };
  return (arn) => {
    if (!answers.has(arn)) answers.set(arn, judge(arn));
    return answers.get(arn);
  };
}

function sensitive(word: string): readonly [string, Holding] {
  return [word, 'sensitive'];
}

/** The gravest that a tag of classification says; where one says what we do not know, only `sensitive` is believed. */
function byTags({ tags }: ResourceRecord): Holding | undefined {
  const said = Object.entries(tags)
    .filter(([key]) => KEYS.has(plain(key.split(/[:/]/).at(-1) ?? '')))
    .flatMap(([, value]) => value.split(/[,;+/|]/).map((one) => VALUES.get(plain(one))));
  if (said.includes('sensitive')) return 'sensitive';
  return said.length > 0 && !said.includes(undefined) ? 'ordinary' : undefined;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_.-]/g, '');
}

/**
 * The buckets in which Macie found sensitive data, by ARN. Findings that Macie makes as samples, and archived ones, say nothing.
 * Source: https://docs.aws.amazon.com/macie/latest/APIReference/findings-describe.html
 */
function bucketsByMacie(snapshot: Snapshot): ReadonlySet<string> {
  const buckets = new Set<string>();
  for (const { config } of snapshot.of('AWS::Macie::Finding').records) {
    const arn = asString(at(config, 'resourcesAffected', 's3Bucket', 'arn'));
    const isReal = asBoolean(at(config, 'sample')) !== true && asBoolean(at(config, 'archived')) !== true;
    if (arn !== undefined && isReal && asString(at(config, 'category')) === 'CLASSIFICATION') buckets.add(arn);
  }
  return buckets;
}

/** The bucket of an object's ARN; any other ARN as it is. */
function bucketOf(arn: string): string {
  return /^arn:[a-z0-9-]+:s3:::[^/]+/.exec(arn)?.[0] ?? arn;
}
