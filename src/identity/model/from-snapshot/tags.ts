// Which tags a resource has, where that is known: many calls that list resources do not answer their tags.

import { facetOf, type ResourceRecord } from '../../../core/index.ts';
import type { Known } from '../access-model.ts';
import { notKnown } from '../known.ts';
import { absent } from './reading.ts';

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

/** The tags of a record, or the call that would tell them. */
export function tagsPart(record: ResourceRecord): Known<Tags> {
  const { tags } = record;
  // INVARIANT: a map of tags is told from a part that is not known by the key `unknown`; a tag of that name makes it not known.
  if (Object.hasOwn(tags, 'unknown')) return { unknown: 'tags with the key `unknown`: this version of Stoa does not model it' };
  for (const _ in tags) return tags;
  return saysNone(record) ? NONE : notKnown(absent('tag:GetResources'), record.arn);
}

function saysNone(record: ResourceRecord): boolean {
  const { type } = record;
  if (TOLD_IN_LIST.has(type) || WITHOUT_TAGS.has(type) || type.startsWith('AWS::EC2::')) return true;
  if (type.startsWith(EMPTY_UNLESS_ASKED)) return false;
  // GetAccountAuthorizationDetails leaves out what is empty; ListUsers and ListRoles answer no tags at all.
  if (IAM_DETAILS.has(type) && Object.hasOwn(record.config, 'AttachedManagedPolicies')) return true;
  return NAMES.some((name) => facetOf(record, name).kind !== 'missing');
}
