import { controlCases } from '../../control.cases.ts';
import { ECS_4 } from './ecs-4.ts';
import { TASK, task, taskArn } from './task-definition.cases.ts';

const bad = [{ name: 'app', privileged: true }];

controlCases(ECS_4, [
  { name: 'passes where privileges are declined', records: [task([{ name: 'app', privileged: false }])], expect: { [TASK]: 'pass' } },
  { name: 'passes where nothing is said', records: [task([{ name: 'app' }])], expect: { [TASK]: 'pass' } },
  { name: 'fails for a privileged container', records: [task(bad)], expect: { [TASK]: 'fail' } },
  { name: 'fails for the second container', records: [task([{ name: 'app' }, { name: 'agent', privileged: true }])], expect: { [TASK]: 'fail' } },
  { name: 'judges the latest revision only', records: [task(bad), task([{ name: 'app' }], {}, 2)], expect: { [TASK]: 'not-applicable', [taskArn(2)]: 'pass' } },
  {
    name: 'judges the latest one that is active',
    records: [task(bad), task([{ name: 'app' }], { status: 'INACTIVE' }, 2)],
    expect: { [TASK]: 'fail', [taskArn(2)]: 'not-applicable' },
  },
  {
    name: 'does not mix families up',
    records: [task(bad), task([{ name: 'app' }], { family: 'other' }, 2)],
    expect: { [TASK]: 'fail', [taskArn(2)]: 'pass' },
  },
  { name: 'is unknown where it says something else', records: [task([{ name: 'app', privileged: 'very' }])], expect: { [TASK]: 'unknown' } },
  { name: 'is unknown where there are no containers', records: [task([])], expect: { [TASK]: 'unknown' } },
  { name: 'is unknown where the containers are absent', records: [task(null)], expect: { [TASK]: 'unknown' } },
  { name: 'is unknown without a revision', records: [task(bad, { revision: null })], expect: { [TASK]: 'unknown' } },
]);
