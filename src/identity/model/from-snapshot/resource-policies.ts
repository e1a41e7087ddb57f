// Where each type of resource keeps its resource-based policy: one row a type.

import { asString, at, facetActionOf, isObject, type Json, listActionOf, parseArn, type ResourceRecord } from '../../../core/index.ts';
import type { Known } from '../access-model.ts';
import { isKnown, notKnown } from '../known.ts';
import { documentOf, unescapedDocumentOf } from './documents.ts';
import { joinDocuments } from './joined-policies.ts';
import { absentRecord, missingList, type Reading, readFacet, unreadable, wholeList } from './reading.ts';

/** The document of a resource's policy; `of` is the ARN of what it is a policy of, where that is not the resource alone. */
export interface ReadDocument {
  readonly document: Json;
  readonly of?: string;
}

/** `undefined`: it has none. */
export type ReadPolicy = (reading: Reading, record: ResourceRecord) => Known<ReadDocument> | undefined;

/** The policy is the answer of a call of its own, or stands at `path` in it. */
function inFacet(facet: string, ...path: readonly string[]): ReadPolicy {
  return ({ snapshot }, record) => {
    const found = readFacet(snapshot, record, facet);
    if (found.kind === 'missing') return notKnown(found.missing, record.arn);
    if (found.kind === 'none') return undefined;
    const value = path.length === 0 || isObject(found.value) ? at(found.value, ...path) : found.value;
    return isDocument(value) ? wrapped(documentOf(value)) : unreadable(facetActionOf(record.type, facet), record.arn);
  };
}

/** The policy stands in the description itself. `with` is a member without which the description is not whole. */
function inDescription(member: string, options: { readonly with?: string; readonly read?: (value: Json | undefined) => Json | undefined } = {}): ReadPolicy {
  return (_, record) => {
    const document = (options.read ?? documentOf)(record.config[member]);
    if (document !== undefined) return { document };
    if (!isDocument(record.config[member])) return unreadable(listActionOf(record.type), record.arn);
    return options.with !== undefined && record.config[options.with] === undefined ? absentRecord(record.type, record.arn) : undefined;
  };
}

/** Text, JSON, or nothing; a number or a list is no answer of AWS. */
function isDocument(value: Json | undefined): boolean {
  return value === undefined || value === null || typeof value === 'string' || isObject(value);
}

function wrapped(document: Json | undefined): { readonly document: Json } | undefined {
  return document === undefined ? undefined : { document };
}

/** The policies stand in a list that is the answer of a call of its own, each at `member` of its item; `isOwn` tells those of the resource. */
function inListOfFacet(facet: string, member: string, isOwn: (item: Json, arn: string) => boolean = () => true): ReadPolicy {
  return ({ snapshot }, record) => {
    const found = readFacet(snapshot, record, facet);
    if (found.kind === 'missing') return notKnown(found.missing, record.arn);
    if (found.kind === 'none') return undefined;
    const items = wholeList(found.value)?.filter((item) => isOwn(item, record.arn));
    if (items === undefined || !items.every((item) => typeof item[member] === 'string')) return unreadable(facetActionOf(record.type, facet), record.arn);
    return joinDocuments(
      items.flatMap((item) => documentOf(item[member]) ?? []),
      record.arn,
    );
  };
}

/** The members of an object that is the answer of a call of its own are the policies: all of them, or those that are named. */
function membersOfFacet(facet: string, ...names: readonly string[]): ReadPolicy {
  return ({ snapshot }, record) => {
    const found = readFacet(snapshot, record, facet);
    if (found.kind === 'missing') return notKnown(found.missing, record.arn);
    if (found.kind === 'none') return undefined;
    const { value } = found;
    const members = isObject(value)
      ? Object.entries(value).filter(([name, member]) => (names.length === 0 || names.includes(name)) && member !== undefined)
      : undefined;
    if (members === undefined || !members.every(([, member]) => isDocument(member))) return unreadable(facetActionOf(record.type, facet), record.arn);
    return joinDocuments(
      members.flatMap(([, member]) => documentOf(member) ?? []),
      record.arn,
    );
  };
}

/** The resource's own policy and that of what it is in, which speaks about it too. */
function together(own: ReadPolicy, above: ReadPolicy): ReadPolicy {
  return (reading, record) => {
    const [first, second] = [own(reading, record), above(reading, record)];
    if (first === undefined) return second;
    if (second === undefined || !isKnown(first)) return first;
    if (!isKnown(second)) return second;
    return joinDocuments([first.document, second.document], record.arn);
  };
}

/** The policies of an account and Region in records of a type of their own, at `member`; they speak about every resource of the service there. */
function ofAccount(type: string, member: string): ReadPolicy {
  return ({ snapshot, policies, partition }, { account, region }) => {
    const missing = missingList(snapshot, type, account, region);
    if (missing !== undefined) return notKnown(missing);
    const of = `arn:${partition}:${type.split('::')[1]?.toLowerCase()}:${region}:${account}:resource-policy`;
    const known = policies.get(`${of}#policy`);
    if (known !== undefined) return { document: known.document, of };
    const records = snapshot
      .of(type)
      .inAccount(account)
      .filter((record) => record.region === region);
    const documents = records.map((record) => documentOf(record.config[member]));
    if (documents.includes(undefined)) return unreadable(listActionOf(type), of);
    const joined = joinDocuments(
      documents.flatMap((document) => document ?? []),
      of,
    );
    return joined === undefined || !isKnown(joined) ? joined : { ...joined, of };
  };
}

/** The policy of another record, whose ARN stands at `member`. */
function ofParent(type: string, member: string): ReadPolicy {
  return (reading, record) => {
    const arn = asString(record.config[member]);
    const parent = arn === undefined ? undefined : reading.snapshot.of(type).find(arn);
    if (parent === undefined)
      return notKnown(missingList(reading.snapshot, type, record.account, record.region) ?? { reason: 'absent', name: listActionOf(type) }, record.arn);
    const found = RESOURCE_POLICIES.get(type)?.(reading, parent);
    return found === undefined || !isKnown(found) ? found : { of: parent.arn, ...found };
  };
}

const isOfGroup = (item: Json, arn: string): boolean => {
  const of = asString(at(item, 'resourceArn'));
  return of !== undefined && of.replace(/:\*$/, '') === arn.replace(/:\*$/, '');
};

/** Kinesis may answer an empty document where there is none. */
const isEmpty = (document: Json): boolean => typeof document === 'string' && /^\s{0,10}\{\s{0,10}\}\s{0,10}$/.test(document);
function unlessEmpty(read: ReadPolicy): ReadPolicy {
  return (reading, record) => {
    const found = read(reading, record);
    return found !== undefined && isKnown(found) && isEmpty(found.document) ? undefined : found;
  };
}

/** Recovery points of some services are snapshots of their own, with an ARN of that service. */
const inVault: ReadPolicy = (reading, record) => {
  const arn = parseArn(record.arn);
  return arn.ok && arn.value.service === 'backup' ? ofParent('AWS::Backup::BackupVault', 'BackupVaultArn')(reading, record) : undefined;
};

export const RESOURCE_POLICIES: ReadonlyMap<string, ReadPolicy> = new Map<string, ReadPolicy>([
  ['AWS::ApiGateway::RestApi', inDescription('policy', { read: unescapedDocumentOf })],
  ['AWS::Backup::BackupVault', inFacet('AccessPolicy')],
  ['AWS::Backup::RecoveryPoint', inVault],
  ['AWS::CloudTrail::EventDataStore', membersOfFacet('ResourcePolicy', 'ResourcePolicy', 'DelegatedAdminResourcePolicy')],
  ['AWS::CodeArtifact::Domain', inFacet('PermissionsPolicy', 'document')],
  ['AWS::CodeArtifact::Repository', inFacet('PermissionsPolicy', 'document')],
  ['AWS::CodeBuild::Project', inFacet('ResourcePolicy')],
  ['AWS::DynamoDB::Stream', inFacet('ResourcePolicy')],
  ['AWS::DynamoDB::Table', inFacet('ResourcePolicy')],
  ['AWS::ECR::Repository', together(inFacet('RepositoryPolicy'), ofAccount('AWS::ECR::RegistryPolicy', 'policyText'))],
  ['AWS::EFS::FileSystem', inFacet('FileSystemPolicy')],
  // An empty text says that there is none: https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainStatus.html
  ['AWS::Elasticsearch::Domain', inDescription('AccessPolicies', { with: 'AccessPolicies' })],
  ['AWS::Events::EventBus', inDescription('Policy')],
  ['AWS::Glue::DataCatalog', inListOfFacet('ResourcePolicies', 'PolicyInJson')],
  ['AWS::KMS::Key', inFacet('Policy')],
  ['AWS::Kinesis::Stream', unlessEmpty(inFacet('ResourcePolicy'))],
  ['AWS::Kinesis::StreamConsumer', unlessEmpty(inFacet('ResourcePolicy'))],
  ['AWS::Lambda::Alias', inFacet('Policy')],
  ['AWS::Lambda::Function', inFacet('Policy')],
  ['AWS::Lambda::LayerVersion', inFacet('Policy')],
  ['AWS::Lambda::Version', inFacet('Policy')],
  ['AWS::Logs::DeliveryDestination', inFacet('Policy')],
  ['AWS::Logs::Destination', inDescription('accessPolicy')],
  ['AWS::Logs::LogGroup', together(inListOfFacet('ResourcePolicies', 'policyDocument', isOfGroup), ofAccount('AWS::Logs::ResourcePolicy', 'policyDocument'))],
  ['AWS::MSK::Cluster', inFacet('ClusterPolicy')],
  ['AWS::NetworkFirewall::FirewallPolicy', inFacet('ResourcePolicy')],
  ['AWS::NetworkFirewall::RuleGroup', inFacet('ResourcePolicy')],
  ['AWS::S3::AccessPoint', inFacet('Policy')],
  ['AWS::S3::Bucket', inFacet('Policy')],
  ['AWS::S3Tables::Table', together(inFacet('ResourcePolicy'), ofParent('AWS::S3Tables::TableBucket', 'tableBucketARN'))],
  ['AWS::S3Tables::TableBucket', inFacet('ResourcePolicy')],
  ['AWS::SES::EmailIdentity', membersOfFacet('Policies')],
  ['AWS::SNS::Topic', inFacet('Attributes', 'Policy')],
  // Only an answer with all attributes tells whether there is a policy; each queue has a time of creation.
  ['AWS::SQS::Queue', inDescription('Policy', { with: 'CreatedTimestamp' })],
  // Parameters of the standard tier cannot be shared: https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-shared-parameters.html
  ['AWS::SSM::Parameter', (reading, record) => (record.config['Tier'] === 'Standard' ? undefined : inListOfFacet('Policies', 'Policy')(reading, record))],
  ['AWS::SecretsManager::Secret', inFacet('ResourcePolicy')],
  ['AWS::WAFv2::RuleGroup', inFacet('PermissionPolicy')],
]);
