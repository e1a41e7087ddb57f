// All resources of a snapshot: their owners, tags and policies, and what S3 and KMS add.

import { asString, type ResourceRecord, recordType } from '../../../core/index.ts';
import type { ModelEndpoint, ModelResource } from '../access-model.ts';
import { isKnown, notKnown } from '../known.ts';
import { holderOf } from '../resource-kinds.ts';
import { accessPointParts, bucketParts } from './buckets.ts';
import { documentOf } from './documents.ts';
import { createKeyParts } from './keys.ts';
import type { OrganizationReading } from './organization.ts';
import { addPolicy, type Reading, unreadable } from './reading.ts';
import { RESOURCE_POLICIES } from './resource-policies.ts';

const ACCOUNT = /^\d{12}$/;

const ORGANIZATION_POLICY = 'AWS::Organizations::ResourcePolicy';

/** Records that no request names: answers about an account, links between resources, what the catalogue names by an ARN of its own. */
const NO_RESOURCES: ReadonlySet<string> = new Set([
  'AWS::Account::AlternateContact',
  'AWS::Account::Region',
  'AWS::Backup::ProtectedResource',
  'AWS::ECR::RegistryPolicy',
  'AWS::IAM::AccessKey',
  'AWS::IAM::AccountPasswordPolicy',
  'AWS::IAM::MFADevice',
  'AWS::IAM::ServiceLastAccessed',
  'AWS::IdentityStore::GroupMembership',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::ResourcePolicy',
  'AWS::Organizations::DelegatedAdministrator',
  'AWS::Organizations::ServiceAccess',
  'AWS::ResourceGroups::TaggedResource',
  'AWS::S3::AccountPublicAccessBlock',
  'AWS::SSO::Assignment',
  'AWS::WAFv2::WebACLAssociation',
  // Read by itself, as it may be known to be absent.
  ORGANIZATION_POLICY,
]);

function isResource(type: string): boolean {
  return recordType(type)?.isSetting !== true && !NO_RESOURCES.has(type) && !type.endsWith('::Finding');
}

export function readResources(reading: Reading, organization: OrganizationReading): readonly ModelResource[] {
  const { snapshot } = reading;
  const parts = new Map<string, (record: ResourceRecord) => Pick<ModelResource, 's3' | 'kms'>>([
    ['AWS::KMS::Key', createKeyParts(reading)],
    ['AWS::S3::AccessPoint', (record) => accessPointParts(reading, record)],
    ['AWS::S3::Bucket', (record) => bucketParts(reading, record)],
  ]);
  const resources: ModelResource[] = [];
  for (const type of snapshot.types) {
    if (!isResource(type)) continue;
    const special = parts.get(type);
    for (const record of snapshot.of(type).records) {
      if (!ACCOUNT.test(record.account)) continue;
      resources.push({
        arn: plainArn(record.arn),
        type,
        account: record.account,
        tags: reading.tagsOf(record),
        ...policyPart(reading, record),
        ...special?.(record),
      });
    }
  }
  const ofOrganization = organizationPolicy(reading, organization);
  return ofOrganization === undefined ? resources : [...resources, ofOrganization];
}

/** Log groups are listed with `:*` behind their ARN. */
function plainArn(arn: string): string {
  return arn.endsWith(':*') ? arn.slice(0, -2) : arn;
}

function policyPart(reading: Reading, record: ResourceRecord): Pick<ModelResource, 'policy'> {
  const read = RESOURCE_POLICIES.get(record.type);
  if (read === undefined) return holderOf(plainArn(record.arn)).policy === 'not-collected' ? { policy: notCollected(record.type) } : {};
  const policy = read(reading, record);
  if (policy === undefined) return {};
  if (!isKnown(policy)) return { policy };
  const { document, of = record.arn } = policy;
  const name = of === record.arn ? record.id : of;
  return { policy: addPolicy(reading, { id: `${of}#policy`, name: `policy of ${name}`, account: record.account, document }) };
}

function notCollected(type: string): { readonly unknown: string } {
  return notKnown({ reason: 'not-modelled', name: `resource-based policy of ${type}` });
}

/** The one policy that speaks about the organisation's own resources; without a snapshot of it, whether there is one is not known. */
function organizationPolicy(reading: Reading, { organization }: OrganizationReading): ModelResource | undefined {
  if (organization === undefined) return undefined;
  const account = organization.managementAccount;
  const arn = `arn:${reading.partition}:organizations::${account}:resourcepolicy`;
  const [record] = reading.snapshot.of(ORGANIZATION_POLICY).records;
  const base = { arn, type: ORGANIZATION_POLICY, account, tags: {} };
  const missing = reading.snapshot.coverage.missingAnywhere(ORGANIZATION_POLICY);
  const document = documentOf(record?.config['Content']);
  if (document !== undefined)
    return { ...base, policy: addPolicy(reading, { id: `${arn}#policy`, name: "organisation's resource policy", account, document }) };
  if (record !== undefined) return { ...base, policy: { unknown: 'content of the resource policy of the organisation' } };
  return missing === undefined ? base : { ...base, policy: notKnown(missing) };
}

/** VPC endpoints; one without a policy of its own lets everything pass. */
// https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
export function readEndpoints(reading: Reading): readonly ModelEndpoint[] {
  return reading.snapshot.of('AWS::EC2::VPCEndpoint').records.flatMap((record) => {
    const { arn, account, config } = record;
    const vpc = asString(config['VpcId']);
    if (vpc === undefined) return [];
    const given = config['PolicyDocument'];
    const document = documentOf(given);
    const isOdd = document === undefined && given !== undefined && given !== null && given !== '';
    if (isOdd) return { id: record.id, account, vpc, policy: unreadable('ec2:DescribeVpcEndpoints', arn) };
    const policy = document === undefined ? undefined : addPolicy(reading, { id: `${arn}#policy`, name: `policy of ${record.id}`, account, document });
    return { id: record.id, account, vpc, ...(policy === undefined ? {} : { policy }) };
  });
}
