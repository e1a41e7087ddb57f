// Which resources carry a resource-based policy, service by service: the rows that `holderOf` reads.
// Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html and the actions that put
// such policies, https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html

import { type HolderRow, has, notCollected, until, whole } from './holder-row.ts';
import { SERVICES_NOT_COLLECTED } from './policies-not-collected.ts';

export type { HolderPolicy, HolderRow } from './holder-row.ts';

/** The bus of a rule: `rule/name` is of the default bus, `rule/bus/name` of another; names of partners' buses have slashes. */
// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-permissions-manage.html
function busOfRule(arn: string, at: number): string {
  const first = at + 'rule/'.length;
  const last = arn.lastIndexOf('/');
  return `${arn.slice(0, at)}event-bus/${last > first ? arn.slice(first, last) : 'default'}`;
}

/** `arn:aws:execute-api:REGION:ACCOUNT:API/STAGE/METHOD/PATH` is governed by the policy of `arn:aws:apigateway:REGION::/restapis/API`. */
// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies.html
function apiOfCall(arn: string, at: number): string {
  const [, partition, , region] = arn.slice(0, at).split(':');
  const slash = arn.indexOf('/', at);
  return `arn:${partition}:apigateway:${region}::/restapis/${slash < 0 ? arn.slice(at) : arn.slice(at, slash)}`;
}

/** By the service of the ARN; of the rows of a service, the first that meets it counts. */
export const HOLDER_ROWS: ReadonlyMap<string, readonly HolderRow[]> = new Map<string, readonly HolderRow[]>([
  [
    's3',
    [
      // Multi-Region access points have an ARN without a Region.
      { start: 'accesspoint/', policy: 'not-collected', holds: (arn, at) => /^arn:[^:]{0,20}:s3::/.test(arn.slice(0, at)) },
      { start: 'accesspoint/', policy: 'optional', type: 'AWS::S3::AccessPoint', holder: until('/', 2) },
      { start: 'access-grants/default', policy: 'not-collected', isShareable: true },
      { start: 'job/', policy: 'none' },
      { start: 'storage-lens', policy: 'none' },
      { start: 'async-request/', policy: 'none' },
      { start: '', policy: 'optional', type: 'AWS::S3::Bucket', holder: until('/', 1) },
    ],
  ],
  // https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html; an alias has no policy, the key behind it has.
  ['kms', [{ start: 'key/', policy: 'mandatory', type: 'AWS::KMS::Key' }]],
  // The trust policy; it speaks about `sts:` actions only. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_terms-and-concepts.html
  ['iam', [{ start: 'role/', policy: 'mandatory', type: 'AWS::IAM::Role' }]],
  ['sqs', [whole('AWS::SQS::Queue')]],
  // A subscription is `topic:uuid`.
  [
    'sns',
    [
      { start: 'app/', policy: 'none' },
      { start: 'endpoint/', policy: 'none' },
      { start: '', policy: 'optional', type: 'AWS::SNS::Topic', holder: until(':', 1) },
    ],
  ],
  ['secretsmanager', [{ start: 'secret:', policy: 'optional', type: 'AWS::SecretsManager::Secret' }]],
  // A version or an alias has a policy of its own: https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html (Qualifier)
  [
    'lambda',
    [
      // Permissions are put on published versions; which policy speaks about `$LATEST` by that name is not documented.
      { start: 'function:', policy: 'not-collected', holds: (arn) => arn.endsWith(':$LATEST') },
      { start: 'function:', policy: 'optional', type: 'AWS::Lambda::Version', holds: (arn, at) => has(':', 2)(arn, at) && /:\d+$/.test(arn) },
      { start: 'function:', policy: 'optional', type: 'AWS::Lambda::Alias', holds: has(':', 2) },
      { start: 'function:', policy: 'optional', type: 'AWS::Lambda::Function' },
      { start: 'layer:', policy: 'optional', type: 'AWS::Lambda::LayerVersion', holds: has(':', 2) },
    ],
  ],
  // The policy of a table speaks about its indexes too; a stream has one of its own.
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/access-control-resource-based.html
  [
    'dynamodb',
    [
      { start: 'table/', policy: 'optional', type: 'AWS::DynamoDB::Stream', holds: (arn, at) => arn.includes('/stream/', at) },
      { start: 'table/', policy: 'none', holds: (arn, at) => arn.includes('/backup/', at) || arn.includes('/export/', at) || arn.includes('/import/', at) },
      { start: 'table/', policy: 'optional', type: 'AWS::DynamoDB::Table', holder: until('/', 2) },
    ],
  ],
  // A log group is under the policies of its account and Region besides its own, even before it is made: so nothing is said of its type.
  // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html
  [
    'logs',
    [
      { start: 'log-group:', policy: 'optional', holder: until(':', 2) },
      { start: 'destination:', policy: 'optional', type: 'AWS::Logs::Destination' },
      { start: 'delivery-destination:', policy: 'optional', type: 'AWS::Logs::DeliveryDestination' },
    ],
  ],
  // Likewise a repository under the policy of its registry: https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry-permissions.html
  ['ecr', [{ start: 'repository/', policy: 'optional' }]],
  ['elasticfilesystem', [{ start: 'file-system/', policy: 'optional', type: 'AWS::EFS::FileSystem' }]],
  // The policy of a vault speaks about the recovery points in it, whose ARNs do not name it.
  // https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html
  [
    'backup',
    [
      { start: 'backup-vault:', policy: 'optional', type: 'AWS::Backup::BackupVault' },
      { start: 'recovery-point:', policy: 'optional', type: 'AWS::Backup::RecoveryPoint' },
    ],
  ],
  [
    'events',
    [
      { start: 'event-bus/', policy: 'optional', type: 'AWS::Events::EventBus' },
      { start: 'rule/', policy: 'optional', type: 'AWS::Events::EventBus', holder: busOfRule },
      ...notCollected('event-busv2/', 'subscriber/'),
    ],
  ],
  // https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ac.html
  ['es', [{ start: 'domain/', policy: 'optional', type: 'AWS::Elasticsearch::Domain', holder: until('/', 2) }]],
  ['execute-api', [...notCollected('/domainnames/'), { start: '', policy: 'optional', type: 'AWS::ApiGateway::RestApi', holder: apiOfCall }]],
  [
    'apigateway',
    [
      { start: '/domainnames/', policy: 'not-collected', holds: has('+', 1) },
      { start: '/portalproducts/', policy: 'not-collected' },
    ],
  ],
  // The organisation's resource policy speaks about its accounts, OUs, roots and policies. Only the organisation's account can own it.
  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_delegate_policies.html
  ['organizations', [{ start: '', policy: 'optional', type: 'AWS::Organizations::ResourcePolicy', holder: (arn, at) => `${arn.slice(0, at)}resourcepolicy` }]],
  // Only parameters of the advanced tier can be shared: https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-shared-parameters.html
  ['ssm', [{ start: 'parameter/', policy: 'optional', type: 'AWS::SSM::Parameter' }, ...notCollected('document/', 'opsitemgroup/')]],
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/security_iam_resource-based-policy-examples.html
  ['cloudtrail', [{ start: 'eventdatastore/', policy: 'optional', type: 'AWS::CloudTrail::EventDataStore' }, ...notCollected('channel/', 'dashboard/')]],
  // https://docs.aws.amazon.com/codeartifact/latest/ug/domain-policies.html and repo-policies.html
  [
    'codeartifact',
    [
      { start: 'domain/', policy: 'optional', type: 'AWS::CodeArtifact::Domain' },
      { start: 'repository/', policy: 'optional', type: 'AWS::CodeArtifact::Repository' },
      ...notCollected('package/', 'package-group/'),
    ],
  ],
  // https://docs.aws.amazon.com/codebuild/latest/userguide/project-sharing.html
  [
    'codebuild',
    [{ start: 'project/', policy: 'optional', type: 'AWS::CodeBuild::Project' }, ...notCollected('report-group/', 'build/', 'build-batch/', 'report/')],
  ],
  // One policy for the Data Catalog of an account and Region: https://docs.aws.amazon.com/glue/latest/dg/glue-policy-examples-resource-policies.html
  [
    'glue',
    [
      ...notCollected('catalog/'),
      ...['catalog', 'connection/', 'database/', 'table/', 'tableVersion/', 'userDefinedFunction/'].map(
        (start): HolderRow => ({
          start,
          policy: 'optional',
          type: 'AWS::Glue::DataCatalog',
          holder: (arn, at) => `${arn.slice(0, at)}catalog`,
        }),
      ),
    ],
  ],
  // https://docs.aws.amazon.com/msk/latest/developerguide/mvpc-cluster-owner-action-policy.html
  ['kafka', [{ start: 'cluster/', policy: 'optional', type: 'AWS::MSK::Cluster' }, ...notCollected('group/', 'topic/', 'transactional-id/')]],
  // https://docs.aws.amazon.com/streams/latest/dev/resource-based-policy-examples.html
  [
    'kinesis',
    [
      { start: 'stream/', policy: 'optional', type: 'AWS::Kinesis::StreamConsumer', holds: (arn, at) => arn.includes('/consumer/', at) },
      { start: 'stream/', policy: 'optional', type: 'AWS::Kinesis::Stream' },
      ...notCollected(''),
    ],
  ],
  // https://docs.aws.amazon.com/network-firewall/latest/developerguide/sharing.html
  [
    'network-firewall',
    [
      { start: 'firewall-policy/', policy: 'optional', type: 'AWS::NetworkFirewall::FirewallPolicy' },
      { start: 'stateful-rulegroup/', policy: 'optional', type: 'AWS::NetworkFirewall::RuleGroup' },
      { start: 'stateless-rulegroup/', policy: 'optional', type: 'AWS::NetworkFirewall::RuleGroup' },
      ...notCollected('firewall/'),
    ],
  ],
  // The policy of a table bucket speaks about its tables too: https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-tables-resource-based-policies.html
  [
    's3tables',
    [
      { start: 'bucket/', policy: 'optional', type: 'AWS::S3Tables::Table', holds: (arn, at) => arn.includes('/table/', at) },
      { start: 'bucket/', policy: 'optional', type: 'AWS::S3Tables::TableBucket' },
    ],
  ],
  // https://docs.aws.amazon.com/waf/latest/APIReference/API_PutPermissionPolicy.html
  ['wafv2', [{ start: '', policy: 'optional', type: 'AWS::WAFv2::RuleGroup', holds: (arn, at) => arn.includes('/rulegroup/', at) }]],
  ...SERVICES_NOT_COLLECTED,
]);
