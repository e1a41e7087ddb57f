// Which tags a resource has, where that is known: many calls that list resources do not answer their tags.

import { asObjects, asString, facetOf, GLOBAL, type ResourceRecord, recordType, type Snapshot } from '../../../core/index.ts';
import type { Known } from '../access-model.ts';
import { notKnown } from '../known.ts';
import { missingList } from './reading.ts';

type Tags = Readonly<Record<string, string>>;

const NONE: Tags = {};
const NAMES = ['Tags', 'TagSet', 'TagList', 'tags'] as const;

/** Types of which the list answers tags and leaves the member out where there are none; EC2's all do so too. */
const TOLD_IN_LIST: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::RestApi',
  'AWS::ApiGateway::Stage',
  'AWS::ApiGatewayV2::Api',
  'AWS::AutoScaling::AutoScalingGroup',
  'AWS::CloudFormation::Stack',
  'AWS::EFS::AccessPoint',
  'AWS::EFS::FileSystem',
  'AWS::EKS::Cluster',
  'AWS::EKS::Nodegroup',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBClusterSnapshot',
  'AWS::RDS::DBInstance',
  'AWS::RDS::DBSnapshot',
  'AWS::Redshift::Cluster',
  'AWS::Redshift::ClusterParameterGroup',
  'AWS::SecretsManager::Secret',
  'AWS::SSM::Document',
]);
/** They answer an empty list unless they are asked for tags. */
const EMPTY_UNLESS_ASKED = 'AWS::ECS::';
/** They cannot be tagged: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html, https://docs.aws.amazon.com/kms/latest/developerguide/tagging-keys.html */
const WITHOUT_TAGS: ReadonlySet<string> = new Set(['AWS::IAM::Group', 'AWS::KMS::Alias']);
const IAM_DETAILS: ReadonlySet<string> = new Set(['AWS::IAM::Role', 'AWS::IAM::User']);

const TAGGED = 'AWS::ResourceGroups::TaggedResource';
/** "The GetResources … operations support all resource types", save these: https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/supported-services.html */
const NOT_AMONG_TAGGED = /^AWS::(?:IAM|AutoScaling)::/;
/** An ARN that AWS itself answers; others of the catalogue need not be those of the tagging service. */
const ARN_OF_AWS = /^\{\w+\}$/;

/** Reads the tags of records of a snapshot, or names the call that would tell; what `tag:GetResources` answered is sorted by ARN once. */
export function createTagsPart(snapshot: Snapshot): (record: ResourceRecord) => Known<Tags> {
  const told = new Map<string, Tags>();
  for (const { config } of snapshot.of(TAGGED).records) {
    const arn = asString(config['ResourceARN']);
    if (arn !== undefined) told.set(arn, pairsOf(config['Tags']));
  }
  return (record) => {
    const { tags } = record;
    for (const _ in tags) return readable(tags);
    const arn = record.arn.replace(/:\*$/, '');
    const found = told.get(arn);
    if (found !== undefined) return readable(found);
    if (saysNone(record)) return NONE;
    const missing = missingList(snapshot, TAGGED, record.account, record.region);
    if (missing !== undefined || !isAmongTagged(record)) return notKnown(missing ?? { reason: 'absent', name: 'tag:GetResources' }, record.arn);
    return NONE;
  };
}

/** What `GetResources` answers of a Region is everything there that has tags, or had some: what is not there has none. */
// https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html
function isAmongTagged({ type, region }: ResourceRecord): boolean {
  return region !== GLOBAL && !NOT_AMONG_TAGGED.test(type) && ARN_OF_AWS.test(recordType(type)?.arn ?? '');
}

// INVARIANT: a map of tags is told from a part that is not known by the key `unknown`; a tag of that name makes it not known.
function readable(tags: Tags): Known<Tags> {
  return Object.hasOwn(tags, 'unknown') ? { unknown: 'tags with the key `unknown`: this version of Stoa does not model it' } : tags;
}

/** INVARIANT: made from entries, so that a tag named `__proto__` stays a tag. */
function pairsOf(value: ResourceRecord['config'][string]): Tags {
  return Object.fromEntries(
    asObjects(value).flatMap((tag) => {
      const [key, text] = [asString(tag['Key']), asString(tag['Value'])];
      return key === undefined ? [] : [[key, text ?? '']];
    }),
  );
}

function saysNone(record: ResourceRecord): boolean {
  const { type } = record;
  if (TOLD_IN_LIST.has(type) || WITHOUT_TAGS.has(type) || type.startsWith('AWS::EC2::')) return true;
  if (type.startsWith(EMPTY_UNLESS_ASKED)) return false;
  // GetAccountAuthorizationDetails leaves out what is empty; ListUsers and ListRoles answer no tags at all.
  if (IAM_DETAILS.has(type) && Object.hasOwn(record.config, 'AttachedManagedPolicies')) return true;
  return NAMES.some((name) => facetOf(record, name).kind !== 'missing');
}
