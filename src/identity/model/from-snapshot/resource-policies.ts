// Where each type of resource keeps its resource-based policy: one row a type.

import { asString, at, facetActionOf, isObject, type Json, listActionOf, type ResourceRecord } from '../../../core/index.ts';
import type { Known, NotKnown } from '../access-model.ts';
import { notKnown } from '../known.ts';
import { documentOf, unescapedDocumentOf } from './documents.ts';
import { absent, absentRecord, type Reading, readFacet, unreadable } from './reading.ts';

/** The document of a resource's policy; `undefined`: it has none. */
export type ReadPolicy = (reading: Reading, record: ResourceRecord) => Known<{ readonly document: Json }> | undefined;

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

export const RESOURCE_POLICIES: ReadonlyMap<string, ReadPolicy> = new Map([
  ['AWS::ApiGateway::RestApi', inDescription('policy', { read: unescapedDocumentOf })],
  ['AWS::Backup::BackupVault', inFacet('AccessPolicy')],
  ['AWS::DynamoDB::Table', inFacet('ResourcePolicy')],
  ['AWS::ECR::Repository', inFacet('RepositoryPolicy')],
  ['AWS::EFS::FileSystem', inFacet('FileSystemPolicy')],
  // An empty text says that there is none: https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainStatus.html
  ['AWS::Elasticsearch::Domain', inDescription('AccessPolicies', { with: 'AccessPolicies' })],
  ['AWS::Events::EventBus', inDescription('Policy')],
  ['AWS::KMS::Key', inFacet('Policy')],
  ['AWS::Lambda::Function', inFacet('Policy')],
  ['AWS::Lambda::LayerVersion', inFacet('Policy')],
  ['AWS::S3::AccessPoint', inFacet('Policy')],
  ['AWS::S3::Bucket', inFacet('Policy')],
  ['AWS::SNS::Topic', inFacet('Attributes', 'Policy')],
  // Only an answer with all attributes tells whether there is a policy; each queue has a time of creation.
  ['AWS::SQS::Queue', inDescription('Policy', { with: 'CreatedTimestamp' })],
  // Parameters of the standard tier cannot be shared: https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-shared-parameters.html
  ['AWS::SSM::Parameter', (_, record) => (asString(record.config['Tier']) === 'Standard' ? undefined : notRead('ssm:GetResourcePolicies', record))],
  ['AWS::SecretsManager::Secret', inFacet('ResourcePolicy')],
]);

function notRead(action: string, record: ResourceRecord): NotKnown {
  return notKnown(absent(action), record.arn);
}
