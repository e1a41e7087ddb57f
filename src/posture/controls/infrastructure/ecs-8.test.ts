import { describe, expect, it } from 'vitest';
import { ACCOUNT, controlCases, judgementsOf } from '../../control.cases.ts';
import { ECS_8 } from './ecs-8.ts';
import { TASK, task, taskArn } from './task-definition.cases.ts';

const withVariable = (name: string) => [
  {
    name: 'app',
    environment: [
      { name: 'STAGE', value: 'prod' },
      { name, value: 'value-of-it' },
    ],
  },
];

controlCases(ECS_8, [
  { name: 'passes without an environment', records: [task([{ name: 'app' }])], expect: { [TASK]: 'pass' } },
  { name: 'passes for other variables', records: [task(withVariable('AWS_REGION'))], expect: { [TASK]: 'pass' } },
  { name: 'passes for a name that only contains one, as in Security Hub', records: [task(withVariable('MY_AWS_ACCESS_KEY_ID'))], expect: { [TASK]: 'pass' } },
  {
    name: 'passes for `secrets`, which name where the value is',
    records: [task([{ name: 'app', secrets: [{ name: 'AWS_SECRET_ACCESS_KEY', valueFrom: 'arn' }] }])],
    expect: { [TASK]: 'pass' },
  },
  { name: 'fails for an access key', records: [task(withVariable('AWS_ACCESS_KEY_ID'))], expect: { [TASK]: 'fail' } },
  { name: 'fails for a secret key', records: [task(withVariable('AWS_SECRET_ACCESS_KEY'))], expect: { [TASK]: 'fail' } },
  { name: 'fails for the login to a registry', records: [task(withVariable('ECS_ENGINE_AUTH_DATA'))], expect: { [TASK]: 'fail' } },
  {
    name: 'judges the latest revision only',
    records: [task(withVariable('AWS_ACCESS_KEY_ID')), task([{ name: 'app' }], {}, 2)],
    expect: { [TASK]: 'not-applicable', [taskArn(2)]: 'pass' },
  },
  { name: 'is unknown where the environment is no list', records: [task([{ name: 'app', environment: 'all' }])], expect: { [TASK]: 'unknown' } },
  {
    name: 'is unknown where siblings were not read',
    records: [task([{ name: 'app' }])],
    uncovered: ['AWS::ECS::TaskDefinition'],
    expect: { [TASK]: 'unknown', [`gap:${ACCOUNT}`]: 'unknown' },
  },
]);

describe('the finding of ECS.8', () => {
  it('shows the name of the variable and not its value', () => {
    const judgement = judgementsOf(ECS_8, [task(withVariable('AWS_SECRET_ACCESS_KEY'))]).get(TASK);
    expect(JSON.stringify(judgement?.outcome)).toContain('AWS_SECRET_ACCESS_KEY');
    expect(JSON.stringify(judgement?.outcome)).not.toContain('value-of-it');
  });
});
