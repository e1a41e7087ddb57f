// Which resources carry a resource-based policy, service by service: the rows that `holderOf` reads.
// Sources: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html and the actions that put
// such policies, https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html

/** `optional`: it may have one; `mandatory`: the policy must itself allow; `not-collected`: it may have one that no snapshot holds. */
export type HolderPolicy = 'optional' | 'mandatory' | 'none' | 'not-collected';

export interface HolderRow {
  /** How the resource part of the ARN begins; '' for every resource of the service that no row before has met. */
  readonly start: string;
  readonly policy: HolderPolicy;
  /** CloudFormation's name of the holder, where the catalogue collects it. */
  readonly type?: string;
  /** A further condition on the ARN; `at` is where its resource part begins. */
  readonly holds?: (arn: string, at: number) => boolean;
  /** The ARN of the holder; absent: the resource itself. */
  readonly holder?: (arn: string, at: number) => string;
  /** Other accounts may be let in without any policy of the resource: by an AWS RAM share, a launch or a restore permission. */
  readonly isShareable?: true;
}

/** The ARN up to the nth `mark` in its resource part; whole where there are fewer. */
function until(mark: string, nth: number): (arn: string, at: number) => string {
  return (arn, at) => {
    const end = indexOfNth(arn, mark, at, nth);
    return end < 0 ? arn : arn.slice(0, end);
  };
}

/** Whether the resource part has at least n of a mark. */
function has(mark: string, nth: number): (arn: string, at: number) => boolean {
  return (arn, at) => indexOfNth(arn, mark, at, nth) >= 0;
}

function indexOfNth(arn: string, mark: string, at: number, nth: number): number {
  let found = at - 1;
  for (let count = 0; count < nth; count++) {
    found = arn.indexOf(mark, found + 1);
    if (found < 0) return -1;
  }
  return found;
}

const whole = (type: string): HolderRow => ({ start: '', policy: 'optional', type });
const notCollected = (...starts: readonly string[]): readonly HolderRow[] => starts.map((start) => ({ start, policy: 'not-collected' }));
const shareable = (...starts: readonly string[]): readonly HolderRow[] => starts.map((start) => ({ start, policy: 'none', isShareable: true }));

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
      { start: 'function:', policy: 'not-collected', holds: has(':', 2) },
      { start: 'function:', policy: 'optional', type: 'AWS::Lambda::Function' },
      { start: 'layer:', policy: 'optional', type: 'AWS::Lambda::LayerVersion', holds: has(':', 2) },
    ],
  ],
  // The policy of a table speaks about its indexes too; a stream has one of its own.
  // https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/access-control-resource-based.html
  [
    'dynamodb',
    [
      { start: 'table/', policy: 'not-collected', holds: (arn, at) => arn.includes('/stream/', at) },
      { start: 'table/', policy: 'none', holds: (arn, at) => arn.includes('/backup/', at) || arn.includes('/export/', at) || arn.includes('/import/', at) },
      { start: 'table/', policy: 'optional', type: 'AWS::DynamoDB::Table', holder: until('/', 2) },
    ],
  ],
  // Every log group can carry a policy beside those of its account and Region, which alone are collected.
  // https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutResourcePolicy.html
  ['logs', [{ start: 'log-group:', policy: 'not-collected', holder: until(':', 2) }, ...notCollected('destination:', 'delivery-destination:')]],
  ['ecr', [{ start: 'repository/', policy: 'optional', type: 'AWS::ECR::Repository' }]],
  ['elasticfilesystem', [{ start: 'file-system/', policy: 'optional', type: 'AWS::EFS::FileSystem' }]],
  // The policy of a vault speaks about the recovery points in it, whose ARNs do not name it.
  // https://docs.aws.amazon.com/aws-backup/latest/devguide/create-a-vault-access-policy.html
  ['backup', [{ start: 'backup-vault:', policy: 'optional', type: 'AWS::Backup::BackupVault' }, ...notCollected('recovery-point:')]],
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

  ['acm-pca', notCollected('certificate-authority/')],
  ['agent-registry', notCollected('registry/')],
  ['aiops', notCollected('investigation-group/')],
  ['appmesh', notCollected('mesh/')],
  ['appmesh-preview', notCollected('mesh/')],
  ['appsync', notCollected('apis/')],
  ['aps', notCollected('workspace/')],
  ['arc-region-switch', notCollected('plan/')],
  ['aws-marketplace', notCollected('')],
  ['bedrock', notCollected('custom-model/', 'guardrail/', 'guardrail-profile/', 'knowledge-base/')],
  ['bedrock-agentcore', notCollected('gateway/', 'runtime/')],
  ['billing', notCollected('billingview/')],
  ['cleanrooms-ml', notCollected('configured-audience-model/')],
  ['cloudfront', notCollected('vpcorigin/')],
  ['cloudhsm', notCollected('backup/')],
  ['cloudsearch', notCollected('domain/')],
  ['cloudtrail', notCollected('channel/', 'dashboard/', 'eventdatastore/')],
  ['codeartifact', notCollected('domain/', 'repository/', 'package/', 'package-group/')],
  ['codebuild', notCollected('project/', 'report-group/', 'build/', 'build-batch/', 'report/')],
  ['codeguru-profiler', notCollected('profilingGroup/')],
  ['comprehend', notCollected('document-classifier/', 'entity-recognizer/')],
  ['datazone', notCollected('domain/')],
  ['dsql', notCollected('cluster/')],
  [
    'ec2',
    [
      ...notCollected('ipam-pool/', 'placement-group/', 'verified-access-group/'),
      ...shareable(
        'capacity-block/',
        'capacity-reservation/',
        'coip-pool/',
        'dedicated-host/',
        'fpga-image/',
        'image/',
        'ipam-resource-discovery/',
        'local-gateway-route-table/',
        'network-interface/',
        'prefix-list/',
        'security-group/',
        'snapshot/',
        'subnet/',
        'traffic-mirror-target/',
        'transit-gateway/',
        'transit-gateway-multicast-domain/',
        'vpc-endpoint-service/',
      ),
    ],
  ],
  ['ecr-public', notCollected('repository/')],
  ['elemental-inference', notCollected('feed/')],
  ['entityresolution', notCollected('idmappingworkflow/', 'idnamespace/', 'matchingworkflow/', 'schemamapping/')],
  ['fsx', [...notCollected('volume/'), ...shareable('backup/')]],
  ['glacier', notCollected('vaults/')],
  // One policy for the Data Catalog of an account and Region: https://docs.aws.amazon.com/glue/latest/dg/glue-policy-examples-resource-policies.html
  ['glue', notCollected('catalog', 'connection/', 'database/', 'table/', 'tableVersion/', 'userDefinedFunction/')],
  ['imagebuilder', notCollected('component/', 'container-recipe/', 'image/', 'image-recipe/')],
  ['kafka', notCollected('cluster/', 'group/', 'topic/', 'transactional-id/')],
  ['kinesis', notCollected('')],
  ['lex', notCollected('bot/', 'bot:', 'bot-alias/')],
  ['license-manager', shareable('license-configuration')],
  ['lookoutequipment', notCollected('dataset/', 'model/')],
  ['mediapackagev2', notCollected('channelGroup/')],
  ['mediastore', notCollected('container/')],
  ['mediatailor', notCollected('channel/')],
  ['mpa', notCollected('approval-team/')],
  ['network-firewall', notCollected('firewall/', 'firewall-policy/', 'stateful-rulegroup/', 'stateless-rulegroup/')],
  ['networkmanager', notCollected('core-network/')],
  ['oam', notCollected('sink/')],
  ['odb', notCollected('cloud-exadata-infrastructure/', 'exascale-db-storage-vault/', 'odb-network/')],
  ['osis', notCollected('pipeline/')],
  ['outposts', shareable('outpost/', 'site/')],
  ['payment-cryptography', notCollected('key/')],
  ['qbusiness', notCollected('application/')],
  ['rds', shareable('cluster:', 'cluster-snapshot:', 'snapshot:')],
  ['redshift', [...notCollected('namespace:'), ...shareable('cluster:', 'datashare:', 'snapshot:')]],
  ['redshift-serverless', [...notCollected('snapshot/'), ...shareable('namespace/', 'workgroup/')]],
  ['refactor-spaces', notCollected('environment/')],
  ['rekognition', notCollected('project/')],
  ['resource-explorer-2', notCollected('view/')],
  ['resource-groups', notCollected('group/')],
  ['route53-recovery-control', notCollected('cluster/')],
  ['route53profiles', notCollected('profile/')],
  ['route53resolver', notCollected('firewall-rule-group/', 'resolver-query-log-config/', 'resolver-rule/')],
  ['rum', notCollected('appmonitor/')],
  ['s3-object-lambda', notCollected('accesspoint/')],
  ['s3-outposts', notCollected('')],
  ['s3express', notCollected('')],
  ['s3files', notCollected('file-system/')],
  ['s3tables', notCollected('bucket/')],
  ['s3vectors', notCollected('bucket/')],
  [
    'sagemaker',
    notCollected(
      'feature-group/',
      'hub/',
      'hub-content/',
      'lineage-group/',
      'mlflow-',
      'model-card/',
      'model-package/',
      'model-package-group/',
      'pipeline/',
      'sagemaker-catalog/',
    ),
  ],
  ['schemas', notCollected('registry/', 'schema/')],
  ['serverlessrepo', notCollected('applications/')],
  ['servicecatalog', [...notCollected('/applications/', '/attribute-groups/'), ...shareable('portfolio/')]],
  ['catalog', shareable('portfolio/', 'product/')],
  ['servicediscovery', notCollected('namespace/', 'service/')],
  ['ses', notCollected('identity/')],
  ['signer', notCollected('/signing-profiles/')],
  ['sms-voice', notCollected('opt-out-list/', 'phone-number/', 'pool/', 'sender-id/')],
  ['ssm-contacts', notCollected('contact/', 'rotation/')],
  ['ssm-incidents', notCollected('response-plan/')],
  ['ssm-sap', notCollected('')],
  ['vpc-lattice', notCollected('resourceconfiguration/', 'service/', 'servicenetwork/')],
  ['waf', notCollected('rulegroup/')],
  ['waf-regional', notCollected('rulegroup/')],
  ['wafv2', [{ start: '', policy: 'not-collected', holds: (arn, at) => arn.includes('/rulegroup/', at) }]],
  ['workspaces', shareable('connectionalias/', 'workspaceimage/')],
]);
