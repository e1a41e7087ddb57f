import { controlCases } from '../../control.cases.ts';
import { ECS_5 } from './ecs-5.ts';
import { TASK, task, taskArn } from './task-definition.cases.ts';

const good = { name: 'app', readonlyRootFilesystem: true };

controlCases(ECS_5, [
  { name: 'passes where each is read-only', records: [task([good, { ...good, name: 'proxy' }])], expect: { [TASK]: 'pass' } },
  { name: 'fails where one is not', records: [task([good, { name: 'proxy', readonlyRootFilesystem: false }])], expect: { [TASK]: 'fail' } },
  { name: 'fails where one does not say', records: [task([good, { name: 'proxy' }])], expect: { [TASK]: 'fail' } },
  {
    name: 'does not apply to Windows',
    records: [task([{ name: 'app' }], { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } })],
    expect: { [TASK]: 'not-applicable' },
  },
  {
    name: 'judges the latest revision only',
    records: [task([{ name: 'app' }]), task([good], {}, 10)],
    expect: { [TASK]: 'not-applicable', [taskArn(10)]: 'pass' },
  },
  { name: 'is unknown where one says something else', records: [task([{ name: 'app', readonlyRootFilesystem: 'mostly' }])], expect: { [TASK]: 'unknown' } },
  { name: 'is unknown where the containers are no list of objects', records: [task(['app'])], expect: { [TASK]: 'unknown' } },
]);
