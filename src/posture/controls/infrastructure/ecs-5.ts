// ECS.5: containers cannot write to their own root file system.

import { asBoolean, asString, at, fact, none, refOf } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';
import { containerNames, containersToJudge, NEW_REVISION, TASK_DEFINITION, TASK_NEEDS } from './task-definition.ts';

const FAMILY = 'runtimePlatform.operatingSystemFamily';

export const ECS_5: Control = {
  id: 'ECS.5',
  title: 'containers have read-only root file systems',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TASK_DEFINITION },
  needs: TASK_NEEDS,
  frameworks: { fsbp: ['ECS.5'] },
  mitre: ['T1525', 'T1554'],
  doc: {
    rationale:
      'An attacker in a container wants to leave something there: a tool, a changed binary, a web shell. A read-only root file system refuses all of it; what has to be written goes to a volume. A container that does not say is writable, and fails. Windows has no such setting, and only the latest active revision of a family is judged.',
    avoid: '[{ "name": "app", "image": "app:1" }]',
    prefer: '[{ "name": "app", "image": "app:1", "readonlyRootFilesystem": true }]',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-5',
      'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
    ],
  },
  check(subject, view) {
    const found = containersToJudge(subject, view);
    if (!found.ok) return found.outcome;
    const { record, containers } = found;
    const family = asString(at(record.config, 'runtimePlatform', 'operatingSystemFamily'));
    if (family?.startsWith('WINDOWS') === true)
      return notApplicable('Windows containers have no read-only root file system', fact(refOf(record), FAMILY, family, 'the setting does not exist there'));
    const told = containers.map((one) => ({ ...one, value: one.config['readonlyRootFilesystem'] }));
    const writable = told.filter(({ value }) => value === undefined || value === null || asBoolean(value) === false);
    if (writable.length > 0)
      return fail(
        `${containerNames(writable)} can write to ${writable.length === 1 ? 'its' : 'their'} root file system`,
        ...writable.map((one) => fact(refOf(record), `${one.path}.readonlyRootFilesystem`, one.value, 'the root file system is writable')),
      );
    const unclear = told.filter(({ value }) => asBoolean(value) === undefined);
    if (unclear.length > 0)
      return unknown(
        'the answer does not say plainly whether a root file system is read-only',
        unclear.map((one) => unread(record, `${one.path}.readonlyRootFilesystem`, 'ecs:DescribeTaskDefinition')),
      );
    return pass(
      'every container has a read-only root file system',
      none('a writable root file system', 'nothing can be left in a container', { account: record.account }),
    );
  },
  remediation: ({ region, record }) => ({
    cli: NEW_REVISION.cli(region, record),
    terraform:
      'resource "aws_ecs_task_definition" "this" {\n  container_definitions = jsonencode([{ name = "app", image = "app:1", readonlyRootFilesystem = true }])\n}',
    console: NEW_REVISION.console('For each container choose Read only root file system, and mount a volume where the application writes'),
  }),
};
