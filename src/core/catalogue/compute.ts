// Containers, function layers, managed instances, stacks and state machines.

import { call, described, facet, names, type RecordType, row } from './record-type.ts';

export const COMPUTE_TYPES: readonly RecordType[] = [
  row('AWS::ECR::Repository', 'ECR repository', call('ecr', 'DescribeRepositories', 'repositories[]'), '{repositoryName}', '{repositoryArn}', {
    facets: {
      RepositoryPolicy: facet(call('ecr', 'GetRepositoryPolicy', 'policyText'), ['RepositoryPolicyNotFoundException']),
      LifecyclePolicy: facet(call('ecr', 'GetLifecyclePolicy', 'lifecyclePolicyText'), ['LifecyclePolicyNotFoundException']),
    },
  }),
  row(
    'AWS::ECR::RegistryScanningConfiguration',
    'registry scanning',
    call('ecr', 'GetRegistryScanningConfiguration', ''),
    'registry-scanning',
    'arn:{partition}:ecr:{region}:{account}:registry-scanning',
    { isSetting: true },
  ),
  row(
    'AWS::ECR::RegistryPolicy',
    'registry policy',
    call('ecr', 'GetRegistryPolicy', ''),
    'registry-policy',
    'arn:{partition}:ecr:{region}:{account}:registry-policy',
  ),
  described(
    'AWS::ECS::Cluster',
    'ECS cluster',
    names('ecs', 'ListClusters', 'clusterArns[]'),
    call('ecs', 'DescribeClusters', 'clusters[]'),
    '{clusterName}',
    '{clusterArn}',
  ),
  described(
    'AWS::ECS::Service',
    'ECS service',
    names('ecs', 'ListServices', 'serviceArns[]'),
    call('ecs', 'DescribeServices', 'services[]'),
    '{serviceName}',
    '{serviceArn}',
    { parent: 'AWS::ECS::Cluster' },
  ),
  described(
    'AWS::ECS::TaskDefinition',
    'ECS task definition',
    names('ecs', 'ListTaskDefinitions', 'taskDefinitionArns[]'),
    call('ecs', 'DescribeTaskDefinition', 'taskDefinition'),
    '{taskDefinitionArn}',
    '{taskDefinitionArn}',
  ),
  described('AWS::EKS::Cluster', 'EKS cluster', names('eks', 'ListClusters', 'clusters[]'), call('eks', 'DescribeCluster', 'cluster'), '{name}', '{arn}'),
  described(
    'AWS::EKS::Nodegroup',
    'EKS node group',
    names('eks', 'ListNodegroups', 'nodegroups[]'),
    call('eks', 'DescribeNodegroup', 'nodegroup'),
    '{nodegroupName}',
    '{nodegroupArn}',
    { parent: 'AWS::EKS::Cluster' },
  ),
  described(
    'AWS::EKS::AccessEntry',
    'EKS access entry',
    names('eks', 'ListAccessEntries', 'accessEntries[]'),
    call('eks', 'DescribeAccessEntry', 'accessEntry'),
    '{principalArn}',
    '{accessEntryArn}',
    { parent: 'AWS::EKS::Cluster', facets: { AssociatedAccessPolicies: facet(call('eks', 'ListAssociatedAccessPolicies', 'associatedAccessPolicies')) } },
  ),
  // An alias or a version carries a policy of its own: https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html (Qualifier)
  row('AWS::Lambda::Alias', 'alias of a function', call('lambda', 'ListAliases', 'Aliases[]'), '{AliasArn}', '{AliasArn}', {
    parent: 'AWS::Lambda::Function',
    facets: { Policy: facet(call('lambda', 'GetPolicy', 'Policy'), ['ResourceNotFoundException']) },
  }),
  row('AWS::Lambda::Version', 'version of a function', call('lambda', 'ListVersionsByFunction', 'Versions[]'), '{FunctionArn}', '{FunctionArn}', {
    parent: 'AWS::Lambda::Function',
    facets: { Policy: facet(call('lambda', 'GetPolicy', 'Policy'), ['ResourceNotFoundException']) },
  }),
  row('AWS::Lambda::LayerVersion', 'Lambda layer', call('lambda', 'ListLayerVersions', 'LayerVersions[]'), '{LayerVersionArn}', '{LayerVersionArn}', {
    facets: { Policy: facet(call('lambda', 'GetLayerVersionPolicy', 'Policy'), ['ResourceNotFoundException']) },
  }),
  row(
    'AWS::Lambda::EventSourceMapping',
    'event source of a function',
    call('lambda', 'ListEventSourceMappings', 'EventSourceMappings[]'),
    '{UUID}',
    'arn:{partition}:lambda:{region}:{account}:event-source-mapping:{UUID}',
  ),
  // Config calls it AWS::SSM::ManagedInstanceInventory, in another shape.
  row(
    'AWS::SSM::ManagedInstance',
    'managed instance',
    call('ssm', 'DescribeInstanceInformation', 'InstanceInformationList[]'),
    '{InstanceId}',
    'arn:{partition}:ssm:{region}:{account}:managed-instance/{InstanceId}',
  ),
  row(
    'AWS::SSM::ResourceCompliance',
    'compliance of a managed instance',
    call('ssm', 'ListResourceComplianceSummaries', 'ResourceComplianceSummaryItems[]'),
    '{ResourceId}',
    'arn:{partition}:ssm:{region}:{account}:compliance/{ComplianceType}/{ResourceId}',
  ),
  row(
    'AWS::SSM::Document',
    'Systems Manager document',
    call('ssm', 'ListDocuments', 'DocumentIdentifiers[]'),
    '{Name}',
    'arn:{partition}:ssm:{region}:{account}:document/{Name}',
    // `all` among them is everybody.
    { facets: { AccountIds: facet(call('ssm', 'DescribeDocumentPermission', 'AccountIds')) } },
  ),
  // Names and settings; values are never asked for.
  row('AWS::SSM::Parameter', 'parameter', call('ssm', 'DescribeParameters', 'Parameters[]'), '{Name}', '{ARN}', {
    facets: { Policies: facet(call('ssm', 'GetResourcePolicies', 'Policies')) },
  }),
  row('AWS::SSM::ServiceSetting', 'Systems Manager setting', call('ssm', 'GetServiceSetting', 'ServiceSetting'), '{SettingId}', '{ARN}'),
  row('AWS::CloudFormation::Stack', 'stack', call('cloudformation', 'DescribeStacks', 'Stacks[]'), '{StackName}', '{StackId}'),
  described(
    'AWS::StepFunctions::StateMachine',
    'state machine',
    names('stepfunctions', 'ListStateMachines', 'stateMachines[]', 'stateMachineArn'),
    call('stepfunctions', 'DescribeStateMachine', ''),
    '{name}',
    '{stateMachineArn}',
  ),
  described(
    'AWS::CodeBuild::Project',
    'build project',
    names('codebuild', 'ListProjects', 'projects[]'),
    call('codebuild', 'BatchGetProjects', 'projects[]'),
    '{name}',
    '{arn}',
    { facets: { ResourcePolicy: facet(call('codebuild', 'GetResourcePolicy', 'policy'), ['ResourceNotFoundException']) } },
  ),
  row('AWS::CodeArtifact::Domain', 'CodeArtifact domain', call('codeartifact', 'ListDomains', 'domains[]'), '{name}', '{arn}', {
    facets: { PermissionsPolicy: facet(call('codeartifact', 'GetDomainPermissionsPolicy', 'policy'), ['ResourceNotFoundException']) },
  }),
  row('AWS::CodeArtifact::Repository', 'CodeArtifact repository', call('codeartifact', 'ListRepositories', 'repositories[]'), '{name}', '{arn}', {
    facets: { PermissionsPolicy: facet(call('codeartifact', 'GetRepositoryPermissionsPolicy', 'policy'), ['ResourceNotFoundException']) },
  }),
  // CloudFormation has no name for it: what has tags, of any kind, with its tags.
  row(
    'AWS::ResourceGroups::TaggedResource',
    'tags of a resource',
    call('resourcegroupstaggingapi', 'GetResources', 'ResourceTagMappingList[]'),
    '{ResourceARN}',
    'arn:{partition}:tag:{region}:{account}:resource/{ResourceARN}',
  ),
];
