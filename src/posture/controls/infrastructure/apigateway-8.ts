// APIGateway.8: routes of HTTP and WebSocket APIs say how callers are authorised.

import { asString, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::ApiGatewayV2::Route';
const API = 'AWS::ApiGatewayV2::Api';
const TYPES_OF_AUTHORISATION = new Set(['AWS_IAM', 'CUSTOM', 'JWT']);

export const APIGATEWAY_8: Control = {
  id: 'APIGateway.8',
  title: 'routes of HTTP and WebSocket APIs ask for authorisation',
  severity: 'medium',
  pillar: 'infrastructure',
  unit: { kind: 'resource', type: TYPE },
  needs: [
    { type: TYPE, within: 'region' },
    { type: API, within: 'region' },
  ],
  frameworks: { fsbp: ['APIGateway.8'] },
  mitre: ['T1190'],
  doc: {
    rationale:
      'A route without an authorizer answers whoever knows its address; who may do what is then left to the code behind it. A WebSocket API asks once, at `$connect`, so its other routes cannot be given an authorisation, and Stoa does not judge them; AWS does, and always fails them.',
    avoid:
      'resource "aws_apigatewayv2_route" "this" {\n  api_id             = aws_apigatewayv2_api.this.id\n  route_key          = "GET /orders"\n  authorization_type = "NONE"\n}',
    prefer:
      'resource "aws_apigatewayv2_route" "this" {\n  api_id             = aws_apigatewayv2_api.this.id\n  route_key          = "GET /orders"\n  authorization_type = "JWT"\n  authorizer_id      = aws_apigatewayv2_authorizer.this.id\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-8',
      'https://docs.aws.amazon.com/config/latest/developerguide/api-gwv2-authorization-type-configured.html',
      'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html',
    ],
  },
  check({ record }, view) {
    if (record === undefined) return notApplicable('there is no route');
    const key = asString(record.config['RouteKey']) ?? '';
    const type = record.config['AuthorizationType'];
    const step = (means: string) => fact(refOf(record), 'AuthorizationType', type, means);
    const words = asString(type) ?? '';
    if (TYPES_OF_AUTHORISATION.has(words)) return pass('the route asks for authorisation', step('callers are asked who they are'));
    if (words !== 'NONE') return unknown('the answer does not say how callers of the route are authorised', [unread(record, 'AuthorizationType')]);
    if (key !== '$connect') {
      const api = view.records(API, 'region').find(({ id }) => id === asString(record.config['ApiId']));
      const protocol = asString(api?.config['ProtocolType']);
      if (protocol === 'WEBSOCKET') {
        return notApplicable(
          'a WebSocket API authorises at `$connect` alone',
          fact(refOf(record), 'RouteKey', key, 'it is reached over a connection that is there'),
        );
      }
      // `GET /orders` is a key of HTTP APIs only; `$default` and a single word may be of either kind.
      if (protocol !== 'HTTP' && !/^[A-Z]+ \//.test(key))
        return unknown('the kind of the API is not known', [unread(api ?? record, 'ProtocolType', 'apigateway:GET')]);
    }
    return fail('the route answers everyone', step('nobody is asked who they are'));
  },
  remediation({ region, record }) {
    const api = asString(record?.config['ApiId']) ?? 'API';
    return {
      cli: [
        `aws apigatewayv2 update-route --region ${shellWord(region)} --api-id=${shellWord(api)} --route-id=${shellWord(record?.id ?? 'ROUTE')} --authorization-type JWT --authorizer-id AUTHORIZER`,
      ],
      terraform:
        'resource "aws_apigatewayv2_route" "this" {\n  api_id             = aws_apigatewayv2_api.this.id\n  route_key          = "GET /orders"\n  authorization_type = "JWT"\n  authorizer_id      = aws_apigatewayv2_authorizer.this.id\n}',
      console: [
        'Open API Gateway in the Region and choose the API',
        'HTTP API: choose Authorization and the route, and attach an authorizer',
        'WebSocket API: choose Routes, $connect, Route request settings, and set Authorization',
        'Deploy the API, and see that its callers sign in',
      ],
    };
  },
};
