// ECS.2: services put no public address on their tasks.

import { asObjects, asString, at, fact, type Json, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::ECS::Service';

export const ECS_2: Control = {
  id: 'ECS.2',
  title: 'services do not assign public IP addresses to their tasks',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['ECS.2'] },
  mitre: ['T1133', 'T1190'],
  doc: {
    rationale:
      'A task with a public address can be reached past the load balancer that is meant to stand before it. In private subnets, with endpoints or a NAT gateway for images and logs, tasks need none. Tasks that share the network of their host have no address of their own and are not judged.',
    avoid:
      'resource "aws_ecs_service" "this" {\n  network_configuration {\n    subnets          = aws_subnet.public[*].id\n    assign_public_ip = true\n  }\n}',
    prefer:
      'resource "aws_ecs_service" "this" {\n  network_configuration {\n    subnets          = aws_subnet.private[*].id\n    assign_public_ip = false\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-2',
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_AwsVpcConfiguration.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no service');
    const ref = refOf(record);
    const status = asString(record.config['status']);
    if (status === 'INACTIVE') return notApplicable('the service is deleted', fact(ref, 'status', status, 'it runs nothing'));
    // A service with an external deployment controller keeps its network in its task sets.
    const places = [
      { path: 'networkConfiguration', value: record.config['networkConfiguration'] },
      ...asObjects(record.config['taskSets']).map((one, index) => ({ path: `taskSets[${index}].networkConfiguration`, value: one['networkConfiguration'] })),
    ].filter(({ value }) => isSet(at(value, 'awsvpcConfiguration')));
    if (places.length === 0)
      return notApplicable(
        'the tasks share the network of their host',
        fact(ref, 'networkConfiguration', record.config['networkConfiguration'], 'no task has an address of its own'),
      );
    const told = places.map(({ path, value }) => ({
      path: `${path}.awsvpcConfiguration.assignPublicIp`,
      value: at(value, 'awsvpcConfiguration', 'assignPublicIp'),
    }));
    const open = told.filter((one) => one.value === 'ENABLED');
    if (open.length > 0)
      return fail('the service assigns public addresses', ...open.map(({ path, value }) => fact(ref, path, value, 'every task gets a public address')));
    const unclear = told.filter((one) => one.value !== 'DISABLED');
    if (unclear.length > 0)
      return unknown(
        'the answer does not say whether tasks get public addresses',
        unclear.map(({ path }) => unread(record, path, 'ecs:DescribeServices')),
      );
    return pass('the service assigns no public addresses', ...told.map(({ path, value }) => fact(ref, path, value, 'tasks have private addresses only')));
  },
  remediation: ({ region, record }) => ({
    cli: [
      '# starts new tasks: without endpoints or a NAT gateway in the private subnets they cannot fetch their images',
      `aws ecs update-service --region ${shellWord(region)} --cluster=${shellWord(asString(record?.config['clusterArn']) ?? 'CLUSTER')} --service=${shellWord(record?.arn ?? 'SERVICE')} --network-configuration 'awsvpcConfiguration={subnets=[PRIVATE_SUBNET_ID],securityGroups=[SECURITY_GROUP_ID],assignPublicIp=DISABLED}'`,
    ],
    terraform:
      'resource "aws_ecs_service" "this" {\n  network_configuration {\n    subnets          = aws_subnet.private[*].id\n    assign_public_ip = false\n  }\n}',
    console: [
      'Make sure that private subnets reach the image registry and the logs, by endpoints or a NAT gateway',
      'Open Amazon ECS in the Region, open the cluster, select the service and choose Update',
      'Under Networking choose private subnets, turn off Public IP, and update',
    ],
  }),
};

function isSet(value: Json | undefined): boolean {
  return value !== undefined && value !== null;
}
