import type { Json } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { APIGATEWAY_9 } from './apigateway-9.ts';

const TYPE = 'AWS::ApiGatewayV2::Stage';
const ARN = `arn:aws:apigateway:${REGION}::/apis/a1/stages/$default`;
const stage = (AccessLogSettings?: Json) => [
  record(TYPE, ARN, { ApiId: 'a1', StageName: '$default', ...(AccessLogSettings === undefined ? {} : { AccessLogSettings }) }),
];
const group = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:api`;

controlCases(APIGATEWAY_9, [
  { name: 'passes with a destination', records: stage({ DestinationArn: group, Format: '$context.requestId' }), expect: { [ARN]: 'pass' } },
  { name: 'fails without settings', records: stage(), expect: { [ARN]: 'fail' } },
  { name: 'fails where the settings were taken away', records: stage({}), expect: { [ARN]: 'fail' } },
  { name: 'fails with a format and no destination', records: stage({ DestinationArn: '', Format: 'x' }), expect: { [ARN]: 'fail' } },
  { name: 'is unknown where the destination is no text', records: stage({ DestinationArn: 7 }), expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where stages were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
