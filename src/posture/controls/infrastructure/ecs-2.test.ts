import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { ECS_2 } from './ecs-2.ts';

const ARN = `arn:aws:ecs:${REGION}:${ACCOUNT}:service/main/app`;
const service = (config: Record<string, Json>) => [record('AWS::ECS::Service', ARN, { status: 'ACTIVE', ...config })];
const network = (assignPublicIp: Json) => ({
  networkConfiguration: { awsvpcConfiguration: { subnets: [], ...(assignPublicIp === null ? {} : { assignPublicIp }) } },
});

controlCases(ECS_2, [
  { name: 'passes where it is disabled', records: service(network('DISABLED')), expect: { [ARN]: 'pass' } },
  { name: 'fails where it is enabled', records: service(network('ENABLED')), expect: { [ARN]: 'fail' } },
  { name: 'fails for a task set', records: service({ taskSets: [network('DISABLED'), network('ENABLED')] }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where it is not said', records: service(network(null)), expect: { [ARN]: 'unknown' } },
  { name: 'does not apply where tasks share the network of their host', records: service({}), expect: { [ARN]: 'not-applicable' } },
  { name: 'does not apply to a deleted service', records: service({ ...network('ENABLED'), status: 'INACTIVE' }), expect: { [ARN]: 'not-applicable' } },
]);
