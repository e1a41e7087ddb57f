// Lambda, containers, Systems Manager, stacks and state machines, in each Region.
// Parameters' values, function code, environment values and images are never read.

import type { Json, JsonObject } from '../../core/index.ts';
import { byArn, byId, chain, each, first, has, list, many, of, step, take } from './build.ts';
import type { CallRow, FacetInput } from './row.ts';

// The version is a part of its own: https://docs.aws.amazon.com/lambda/latest/api/API_GetLayerVersionPolicy.html
const layer: FacetInput = ({ arn, config }) => ({ LayerName: arn.replace(/:\d+$/, ''), VersionNumber: config['Version'] ?? null });

const clusters = step('ecs', 'ListClusters', 'clusterArns[]', { maxResults: 100 });
const service = (item: Json, parent: Json): JsonObject => ({ serviceArn: item, clusterArn: parent });
const eks = step('eks', 'ListClusters', 'clusters[]', { maxResults: 100 });
const ofCluster =
  (name: string) =>
  (item: Json, parent: Json): JsonObject => ({ [name]: item, clusterName: parent });
const entry = { clusterName: 'clusterName', principalArn: 'principalArn' };

// Only the account's own; AWS's documents are the same everywhere: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListDocuments.html
const ownDocuments = { Filters: [{ Key: 'Owner', Values: ['Self'] }], MaxResults: 50 };
const PUBLIC_SHARING = '/ssm/documents/console/public-sharing-permission';

const functions = step('lambda', 'ListFunctions', 'Functions[]', { MaxItems: 50 });
const inFunction = take('FunctionName', { MaxItems: 50 });
/** `arn:…:function:NAME:QUALIFIER`. */
const qualified: FacetInput = ({ arn }) => ({ FunctionName: arn.slice(0, arn.lastIndexOf(':')), Qualifier: arn.slice(arn.lastIndexOf(':') + 1) });
// A policy can be put on published versions alone: https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
const published: FacetInput = (record) => (record.arn.endsWith(':$LATEST') ? undefined : qualified(record));

// Parameters of the standard tier cannot be shared: https://docs.aws.amazon.com/systems-manager/latest/userguide/parameter-store-shared-parameters.html
const advanced: FacetInput = ({ arn, config }) => (config['Tier'] === 'Standard' ? undefined : { ResourceArn: arn });

const inDomain = has({ domain: 'name', domainOwner: 'owner' });
const inRepository = has({ domain: 'domainName', domainOwner: 'domainOwner', repository: 'name' });

export const COMPUTE_CALLS: readonly CallRow[] = [
  list('AWS::Lambda::Function', 'lambda', { MaxItems: 50 }, { facets: { Policy: byArn('FunctionName'), FunctionUrlConfigs: byId('FunctionName') } }),
  chain('AWS::Lambda::Alias', 'lambda', [functions, first('AWS::Lambda::Alias', inFunction)], { facets: { Policy: qualified } }),
  // A call for every version of every function, of which there may be many thousands.
  chain('AWS::Lambda::Version', 'lambda-versions', [functions, first('AWS::Lambda::Version', inFunction)], { facets: { Policy: published }, optIn: true }),
  chain(
    'AWS::Lambda::LayerVersion',
    'lambda',
    [step('lambda', 'ListLayers', 'Layers[]', { MaxItems: 50 }), first('AWS::Lambda::LayerVersion', take('LayerName', { MaxItems: 50 }))],
    {
      facets: { Policy: layer },
    },
  ),
  list('AWS::Lambda::EventSourceMapping', 'lambda', { MaxItems: 100 }),

  list('AWS::ECR::Repository', 'ecr', { maxResults: 1000 }, { facets: { RepositoryPolicy: byId('repositoryName'), LifecyclePolicy: byId('repositoryName') } }),
  list('AWS::ECR::RegistryScanningConfiguration', 'ecr'),
  // https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetRegistryPolicy.html
  list('AWS::ECR::RegistryPolicy', 'ecr', {}, { none: ['RegistryPolicyNotFoundException'] }),

  // At most 100 clusters and ten services a call: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DescribeServices.html
  chain('AWS::ECS::Cluster', 'ecs', [
    clusters,
    first('AWS::ECS::Cluster', (items) => ({ clusters: many(items), include: ['CONFIGURATIONS', 'SETTINGS', 'TAGS'] }), { batch: 100 }),
  ]),
  chain('AWS::ECS::Service', 'ecs', [
    clusters,
    step('ecs', 'ListServices', 'serviceArns[]', (item) => ({ cluster: item, maxResults: 100 }), { carry: service }),
    first(
      'AWS::ECS::Service',
      (items) => ({ cluster: of(many(items)[0] ?? null, 'clusterArn'), services: many(items).map((item) => of(item, 'serviceArn')), include: ['TAGS'] }),
      { batch: 10 },
    ),
  ]),
  // Active revisions only; inactive ones start nothing new.
  each('AWS::ECS::TaskDefinition', 'ecs', take('taskDefinition'), { all: { status: 'ACTIVE', maxResults: 100 } }),

  each('AWS::EKS::Cluster', 'eks', take('name'), { all: { maxResults: 100 } }),
  chain('AWS::EKS::Nodegroup', 'eks', [
    eks,
    step('eks', 'ListNodegroups', 'nodegroups[]', (item) => ({ clusterName: item, maxResults: 100 }), { carry: ofCluster('nodegroupName') }),
    first('AWS::EKS::Nodegroup', take({ clusterName: 'clusterName', nodegroupName: 'nodegroupName' })),
  ]),
  chain(
    'AWS::EKS::AccessEntry',
    'eks',
    [
      eks,
      // Clusters that know no access entries say so: https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html
      step('eks', 'ListAccessEntries', 'accessEntries[]', (item) => ({ clusterName: item, maxResults: 100 }), {
        carry: ofCluster('principalArn'),
        none: ['InvalidRequestException: authentication mode'],
      }),
      first('AWS::EKS::AccessEntry', take(entry)),
    ],
    { facets: { AssociatedAccessPolicies: has(entry) } },
  ),

  list('AWS::SSM::ManagedInstance', 'ssm', { MaxResults: 50 }),
  list('AWS::SSM::ResourceCompliance', 'ssm', { MaxResults: 50 }),
  list('AWS::SSM::Document', 'ssm', ownDocuments, { facets: { AccountIds: byId('Name', { PermissionType: 'Share' }) } }),
  list('AWS::SSM::Parameter', 'ssm', { MaxResults: 50 }, { facets: { Policies: advanced } }),
  list('AWS::SSM::ServiceSetting', 'ssm', { SettingId: PUBLIC_SHARING }),

  // Parameters and outputs of stacks may hold secrets in clear.
  list('AWS::CloudFormation::Stack', 'cloudformation', {}, { withhold: ['ParameterValue', 'ResolvedValue', 'OutputValue'] }),
  chain('AWS::StepFunctions::StateMachine', 'stepfunctions', [
    step('stepfunctions', 'ListStateMachines', 'stateMachines[]', { maxResults: 1000 }),
    first('AWS::StepFunctions::StateMachine', take('stateMachineArn')),
  ]),

  // Environment variables and the commands of builds may hold secrets in clear. At most 100 projects a call: https://docs.aws.amazon.com/codebuild/latest/APIReference/API_BatchGetProjects.html
  each('AWS::CodeBuild::Project', 'codebuild', (items) => ({ names: many(items) }), {
    batch: 100,
    withhold: ['environmentVariables', 'auth', 'buildspec'],
    facets: { ResourcePolicy: byArn('resourceArn') },
  }),
  list('AWS::CodeArtifact::Domain', 'codeartifact', { maxResults: 1000 }, { facets: { PermissionsPolicy: inDomain } }),
  list('AWS::CodeArtifact::Repository', 'codeartifact', { maxResults: 1000 }, { facets: { PermissionsPolicy: inRepository } }),

  // What has tags, whatever it is: https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html
  list('AWS::ResourceGroups::TaggedResource', 'tag', { ResourcesPerPage: 100 }),
];
