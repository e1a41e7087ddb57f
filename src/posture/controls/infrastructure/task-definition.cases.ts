// For tests: task definitions of one family.

import type { Json, ResourceRecord } from '../../../core/index.ts';
import { ACCOUNT, REGION, record } from '../../control.cases.ts';

export const taskArn = (revision: number) => `arn:aws:ecs:${REGION}:${ACCOUNT}:task-definition/app:${revision}`;
export const TASK = taskArn(1);

export function task(containers: Json, rest: Record<string, Json> = {}, revision = 1): ResourceRecord {
  return record('AWS::ECS::TaskDefinition', taskArn(revision), { family: 'app', revision, status: 'ACTIVE', containerDefinitions: containers, ...rest });
}
