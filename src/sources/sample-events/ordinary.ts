// What people, pipelines and programs do all day.

import type { Call } from './event.ts';

const read = (service: string, name: string, parameters: object | null = null): Call => ({ service, name, parameters, isRead: true });

/** `by`: 0 the pipeline, 1 a person who looks, 2 a program on an instance. */
export const ORDINARY: readonly { readonly by: number; readonly call: (index: number) => Call }[] = [
  { by: 0, call: () => read('sts', 'GetCallerIdentity') },
  { by: 0, call: (index) => read('cloudformation', 'DescribeStacks', { stackName: `app-${index % 9}` }) },
  { by: 0, call: (index) => ({ service: 'cloudformation', name: 'UpdateStack', parameters: { stackName: `app-${index % 9}` } }) },
  { by: 0, call: (index) => read('ecr', 'BatchGetImage', { repositoryName: `app-${index % 9}` }) },
  { by: 0, call: (index) => ({ service: 'ecs', name: 'UpdateService', parameters: { service: `app-${index % 9}`, desiredCount: 2 } }) },
  { by: 1, call: () => read('ec2', 'DescribeInstances', { filterSet: {} }) },
  { by: 1, call: () => read('ec2', 'DescribeSecurityGroups', { securityGroupSet: {} }) },
  { by: 1, call: () => read('monitoring', 'DescribeAlarms') },
  { by: 1, call: (index) => read('logs', 'FilterLogEvents', { logGroupName: `/app/${index % 9}` }) },
  { by: 1, call: () => read('health', 'DescribeEventAggregates') },
  { by: 1, call: () => read('iam', 'ListRoles', { maxItems: 100 }) },
  { by: 2, call: (index) => read('kms', 'Decrypt', { encryptionContext: { app: `app-${index % 9}` } }) },
  { by: 2, call: (index) => read('secretsmanager', 'GetSecretValue', { secretId: `app-${index % 3}/database` }) },
  { by: 2, call: () => read('ssm', 'UpdateInstanceInformation', { agentName: 'amazon-ssm-agent' }) },
  {
    by: 2,
    call: (index) => ({ service: 'sqs', name: 'SetQueueAttributes', parameters: { queueUrl: `q-${index % 4}`, attributes: { VisibilityTimeout: '60' } } }),
  },
];
