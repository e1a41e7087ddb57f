// Containers: ECS clusters, services and task definitions (in camelCase, as ECS answers) and EKS clusters.

import type { Json, JsonObject, ResourceRecord } from '../../core/index.ts';
import { type Site, type Tags, tagsOf } from './site.ts';

/** Tags as ECS lists them. */
const ecsTags = (tags: Tags): Json => Object.entries(tags).map(([key, value]) => ({ key, value }));

interface ServicePlan {
  /** The names of the service and of the family of its task definition. */
  readonly name: string;
  readonly cluster: string;
  readonly revision: number;
  readonly subnets: readonly string[];
  readonly groups: readonly string[];
  readonly isPublic?: boolean;
}

const clusterArn = (site: Site, name: string) => site.arn('ecs', `cluster/${name}`);
const taskArn = (site: Site, family: string, revision: number) => site.arn('ecs', `task-definition/${family}:${revision}`);

export function ecsClusterRecord(site: Site, name: string): ResourceRecord {
  const tags = tagsOf(site, name);
  return site.make(
    'AWS::ECS::Cluster',
    {
      clusterArn: clusterArn(site, name),
      clusterName: name,
      status: 'ACTIVE',
      registeredContainerInstancesCount: 0,
      runningTasksCount: 2,
      pendingTasksCount: 0,
      activeServicesCount: 1,
      statistics: [],
      tags: ecsTags(tags),
      settings: [{ name: 'containerInsights', value: 'enabled' }],
      capacityProviders: ['FARGATE'],
      defaultCapacityProviderStrategy: [],
    },
    tags,
  );
}

export function ecsServiceRecord(site: Site, plan: ServicePlan): ResourceRecord {
  const tags = tagsOf(site, plan.name);
  return site.make(
    'AWS::ECS::Service',
    {
      serviceArn: site.arn('ecs', `service/${plan.cluster}/${plan.name}`),
      serviceName: plan.name,
      clusterArn: clusterArn(site, plan.cluster),
      loadBalancers: [],
      serviceRegistries: [],
      status: 'ACTIVE',
      desiredCount: 2,
      runningCount: 2,
      pendingCount: 0,
      launchType: 'FARGATE',
      platformVersion: 'LATEST',
      platformFamily: 'Linux',
      taskDefinition: taskArn(site, plan.name, plan.revision),
      networkConfiguration: {
        awsvpcConfiguration: {
          subnets: plan.subnets.map((subnet) => site.id('subnet', subnet)),
          securityGroups: plan.groups.map((group) => site.id('sg', group)),
          assignPublicIp: plan.isPublic === true ? 'ENABLED' : 'DISABLED',
        },
      },
      schedulingStrategy: 'REPLICA',
      deploymentController: { type: 'ECS' },
      createdAt: site.sample.ago(300),
      enableECSManagedTags: true,
      propagateTags: 'SERVICE',
      enableExecuteCommand: false,
      tags: ecsTags(tags),
    },
    tags,
  );
}

/** `container` is what its one container has besides a healthy one's settings. */
export function taskDefinitionRecord(site: Site, family: string, revision: number, container: JsonObject = {}): ResourceRecord {
  const tags = tagsOf(site, family);
  const group = `/ecs/${family}`;
  return site.make(
    'AWS::ECS::TaskDefinition',
    {
      taskDefinitionArn: taskArn(site, family, revision),
      family,
      revision,
      status: 'ACTIVE',
      containerDefinitions: [
        {
          name: family,
          image: `${site.account.id}.dkr.ecr.${site.region}.amazonaws.com/${family}:${revision}`,
          cpu: 256,
          memory: 512,
          essential: true,
          environment: [{ name: 'STAGE', value: site.account.environment }],
          mountPoints: [],
          volumesFrom: [],
          user: '1000',
          privileged: false,
          readonlyRootFilesystem: true,
          logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': group, 'awslogs-region': site.region, 'awslogs-stream-prefix': family } },
          ...container,
        },
      ],
      taskRoleArn: site.globalArn('iam', 'role/app'),
      executionRoleArn: site.globalArn('iam', 'role/app'),
      networkMode: 'awsvpc',
      volumes: [],
      placementConstraints: [],
      compatibilities: ['EC2', 'FARGATE'],
      requiresCompatibilities: ['FARGATE'],
      runtimePlatform: { cpuArchitecture: 'ARM64', operatingSystemFamily: 'LINUX' },
      cpu: '256',
      memory: '512',
      registeredAt: site.sample.ago(100 - revision),
    },
    tags,
  );
}

interface EksPlan {
  readonly name: string;
  readonly version: string;
  readonly vpc: string;
  readonly subnets: readonly string[];
  readonly groups: readonly string[];
  readonly isPublic?: boolean;
  readonly keyArn: string;
}

export function eksClusterRecord(site: Site, plan: EksPlan): ResourceRecord {
  const { name, isPublic = false } = plan;
  const tags = tagsOf(site, name);
  const id = site.hex(32, `eks ${name}`).toUpperCase();
  return site.make(
    'AWS::EKS::Cluster',
    {
      name,
      arn: site.arn('eks', `cluster/${name}`),
      createdAt: site.sample.ago(250),
      version: plan.version,
      endpoint: `https://${id}.gr7.${site.region}.eks.amazonaws.com`,
      roleArn: site.globalArn('iam', 'role/app'),
      resourcesVpcConfig: {
        subnetIds: plan.subnets.map((subnet) => site.id('subnet', subnet)),
        securityGroupIds: plan.groups.map((group) => site.id('sg', group)),
        vpcId: site.id('vpc', plan.vpc),
        endpointPublicAccess: isPublic,
        endpointPrivateAccess: !isPublic,
        publicAccessCidrs: isPublic ? ['0.0.0.0/0'] : [],
      },
      kubernetesNetworkConfig: { serviceIpv4Cidr: '10.100.0.0/16', ipFamily: 'ipv4' },
      logging: { clusterLogging: [{ types: ['api', 'audit', 'authenticator', 'controllerManager', 'scheduler'], enabled: true }] },
      identity: { oidc: { issuer: `https://oidc.eks.${site.region}.amazonaws.com/id/${id}` } },
      status: 'ACTIVE',
      platformVersion: 'eks.9',
      tags,
      encryptionConfig: [{ resources: ['secrets'], provider: { keyArn: plan.keyArn } }],
      accessConfig: { authenticationMode: 'API' },
      upgradePolicy: { supportType: 'STANDARD' },
    },
    tags,
  );
}
