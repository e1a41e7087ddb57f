import type { JsonObject } from '../../../core/index.ts';
import { ACCOUNT, controlCases, REGION, record } from '../../control.cases.ts';
import { APIGATEWAY_8 } from './apigateway-8.ts';

const TYPE = 'AWS::ApiGatewayV2::Route';
const API = 'AWS::ApiGatewayV2::Api';
const ARN = `arn:aws:apigateway:${REGION}::/apis/a1/routes/r1`;
const api = (ProtocolType?: string) =>
  record(API, `arn:aws:apigateway:${REGION}::/apis/a1`, { ApiId: 'a1', ...(ProtocolType === undefined ? {} : { ProtocolType }) });
const other = record(API, `arn:aws:apigateway:${REGION}::/apis/a2`, { ApiId: 'a2', ProtocolType: 'WEBSOCKET' });
const route = (RouteKey: string, AuthorizationType?: string, rest: JsonObject = {}) =>
  record(TYPE, ARN, { ApiId: 'a1', RouteId: 'r1', RouteKey, ...(AuthorizationType === undefined ? {} : { AuthorizationType }), ...rest });

controlCases(APIGATEWAY_8, [
  { name: 'passes with an authorizer of any kind', records: [api('HTTP'), route('GET /x', 'JWT')], expect: { [ARN]: 'pass' } },
  { name: 'passes with IAM at $connect', records: [api('WEBSOCKET'), route('$connect', 'AWS_IAM')], expect: { [ARN]: 'pass' } },
  { name: 'fails without one', records: [api('HTTP'), other, route('GET /x', 'NONE')], expect: { [ARN]: 'fail' } },
  { name: 'fails at $connect without one', records: [api('WEBSOCKET'), route('$connect', 'NONE')], expect: { [ARN]: 'fail' } },
  { name: 'fails at the $default of an HTTP API', records: [api('HTTP'), route('$default', 'NONE')], expect: { [ARN]: 'fail' } },
  { name: 'does not ask the other routes of a WebSocket API', records: [api('WEBSOCKET'), route('$default', 'NONE')], expect: { [ARN]: 'not-applicable' } },
  { name: 'is unknown where the API of a $default is not there', records: [other, route('$default', 'NONE')], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where the kind of the API is not said', records: [api(), route('sendMessage', 'NONE')], expect: { [ARN]: 'unknown' } },
  { name: 'fails where the key is of an HTTP API, whose record is not there', records: [route('ANY /x', 'NONE')], expect: { [ARN]: 'fail' } },
  { name: 'is unknown where the answer does not say', records: [api('HTTP'), route('GET /x')], expect: { [ARN]: 'unknown' } },
  { name: 'is unknown where routes were not listed', records: [], uncovered: [TYPE], expect: { [`gap:${ACCOUNT}`]: 'unknown' } },
]);
