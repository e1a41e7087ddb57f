// ECS.4: containers are not given the privileges of their host.

import { asBoolean, fact, none, refOf } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';
import { containerNames, containersToJudge, NEW_REVISION, TASK_DEFINITION, TASK_NEEDS } from './task-definition.ts';

export const ECS_4: Control = {
  id: 'ECS.4',
  title: 'containers run without privileges of the host',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TASK_DEFINITION },
  needs: TASK_NEEDS,
  frameworks: { fsbp: ['ECS.4'] },
  mitre: ['T1611'],
  doc: {
    rationale:
      'A privileged container is root on the machine that runs it: whoever breaks into the container has the host, the credentials of the host, and every other container on it. Only the latest active revision of a family is judged.',
    avoid: '[{ "name": "app", "image": "app:1", "privileged": true }]',
    prefer: '[{ "name": "app", "image": "app:1", "privileged": false, "user": "1000" }]',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-4',
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    ],
  },
  check(subject, view) {
    const found = containersToJudge(subject, view);
    if (!found.ok) return found.outcome;
    const { record, containers } = found;
    const told = containers.map((one) => ({ ...one, value: one.config['privileged'] }));
    const privileged = told.filter((one) => asBoolean(one.value) === true);
    if (privileged.length > 0)
      return fail(
        `${containerNames(privileged)} ${privileged.length === 1 ? 'runs' : 'run'} with the privileges of the host`,
        ...privileged.map((one) => fact(refOf(record), `${one.path}.privileged`, one.value, 'the container is root on its host')),
      );
    const unclear = told.filter(({ value }) => value !== undefined && value !== null && asBoolean(value) === undefined);
    if (unclear.length > 0)
      return unknown(
        'the answer does not say plainly whether a container is privileged',
        unclear.map((one) => unread(record, `${one.path}.privileged`, 'ecs:DescribeTaskDefinition')),
      );
    return pass('no container has the privileges of the host', none('privileged: true', 'each container is confined', { account: record.account }));
  },
  remediation: ({ region, record }) => ({
    cli: NEW_REVISION.cli(region, record),
    terraform: 'resource "aws_ecs_task_definition" "this" {\n  container_definitions = jsonencode([{ name = "app", image = "app:1", privileged = false }])\n}',
    console: NEW_REVISION.console('In the JSON editor set `privileged` to false for each container, and give it the single Linux capabilities that it needs'),
  }),
};
