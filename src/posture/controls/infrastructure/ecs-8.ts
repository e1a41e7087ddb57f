// ECS.8: no credentials stand in the environment of a container in plain text.
// Judged by the names of the variables; their values are not looked at, and never shown.

import { asObjects, asString, fact, isArray, none, refOf } from '../../../core/index.ts';
import { type Control, fail, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';
import { containerNames, containersToJudge, NEW_REVISION, TASK_DEFINITION, TASK_NEEDS } from './task-definition.ts';

/** Security Hub's `secretKeys`, which cannot be customised. */
const SECRET_NAMES = new Set(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'ECS_ENGINE_AUTH_DATA']);

export const ECS_8: Control = {
  id: 'ECS.8',
  title: 'secrets are not passed as container environment variables',
  severity: 'high',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TASK_DEFINITION },
  needs: TASK_NEEDS,
  frameworks: { fsbp: ['ECS.8'] },
  mitre: ['T1552.001', 'T1552.007'],
  doc: {
    rationale:
      'The environment of a container stands in its task definition in plain text: everyone who may describe it reads the keys in it, and old revisions keep them for ever. A task role gives credentials without any key, and `secrets` takes what remains from Secrets Manager or Parameter Store. Only the latest active revision of a family is judged.',
    avoid: '[{ "name": "app", "image": "app:1", "environment": [{ "name": "AWS_SECRET_ACCESS_KEY", "value": "…" }] }]',
    prefer:
      '[{ "name": "app", "image": "app:1", "secrets": [{ "name": "API_TOKEN", "valueFrom": "arn:aws:secretsmanager:us-east-1:111122223333:secret:api-token" }] }]',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-8',
      'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html',
      'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
    ],
  },
  check(subject, view) {
    const found = containersToJudge(subject, view);
    if (!found.ok) return found.outcome;
    const { record, containers } = found;
    const open = containers.flatMap((one) => {
      const names = asObjects(one.config['environment']).map((variable, index) => ({
        name: asString(variable['name']) ?? '',
        path: `${one.path}.environment[${index}].name`,
      }));
      const secret = names.filter(({ name }) => SECRET_NAMES.has(name));
      return secret.length === 0 ? [] : [{ ...one, secret }];
    });
    if (open.length > 0)
      return fail(
        `${containerNames(open)} ${open.length === 1 ? 'gets' : 'get'} credentials by the environment in plain text`,
        ...open.flatMap(({ secret }) => secret.map(({ name, path }) => fact(refOf(record), path, name, 'its value stands in the task definition'))),
      );
    const unclear = containers.filter(({ config }) => config['environment'] !== undefined && config['environment'] !== null && !isArray(config['environment']));
    if (unclear.length > 0)
      return unknown(
        'the environment of a container could not be read',
        unclear.map((one) => unread(record, `${one.path}.environment`, 'ecs:DescribeTaskDefinition')),
      );
    return pass(
      'no container gets credentials by its environment',
      none([...SECRET_NAMES].join(', '), 'no variable has one of these names', { account: record.account }),
    );
  },
  remediation: ({ region, record }) => ({
    cli: NEW_REVISION.cli(region, record),
    terraform:
      'resource "aws_ecs_task_definition" "this" {\n  task_role_arn = aws_iam_role.task.arn\n  container_definitions = jsonencode([{ name = "app", image = "app:1", secrets = [{ name = "API_TOKEN", valueFrom = aws_secretsmanager_secret.token.arn }] }])\n}',
    console: NEW_REVISION.console(
      'Remove the variable, give the task a role with the permissions that it needs, and revoke the key: it has been in plain text',
    ),
  }),
};
