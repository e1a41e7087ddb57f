// APIGateway.9: stages of HTTP and WebSocket APIs write an access log.

import { asString, at, fact, refOf, shellWord } from '../../../core/index.ts';
import { type Control, fail, notApplicable, pass, unknown } from '../../control.ts';
import { unread } from '../data/unread.ts';

const TYPE = 'AWS::ApiGatewayV2::Stage';
const MEMBER = 'AccessLogSettings';

export const APIGATEWAY_9: Control = {
  id: 'APIGateway.9',
  title: 'stages of HTTP and WebSocket APIs log accesses',
  severity: 'medium',
  pillar: 'detection',
  unit: { kind: 'resource', type: TYPE },
  needs: [{ type: TYPE, within: 'region' }],
  frameworks: { fsbp: ['APIGateway.9'] },
  mitre: ['T1562.008'],
  doc: {
    rationale:
      'The access log says who called what, when, from where and with which answer. CloudTrail does not: it holds changes of the API, not calls of it.',
    avoid: 'resource "aws_apigatewayv2_stage" "this" {\n  api_id = aws_apigatewayv2_api.this.id\n  name   = "$default"\n}',
    prefer:
      'resource "aws_apigatewayv2_stage" "this" {\n  api_id = aws_apigatewayv2_api.this.id\n  name   = "$default"\n  access_log_settings {\n    destination_arn = aws_cloudwatch_log_group.this.arn\n    format          = jsonencode({ requestId = "$context.requestId", ip = "$context.identity.sourceIp", route = "$context.routeKey", status = "$context.status" })\n  }\n}',
    sources: [
      'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-9',
      'https://docs.aws.amazon.com/config/latest/developerguide/api-gwv2-access-logs-enabled.html',
      'https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-stages.html',
    ],
  },
  check({ record }) {
    if (record === undefined) return notApplicable('there is no stage');
    const settings = record.config[MEMBER];
    const destination = at(settings, 'DestinationArn');
    const step = (means: string) => fact(refOf(record), `${MEMBER}.DestinationArn`, destination ?? null, means);
    // AWS leaves the settings out where there are none, and answers an empty object where they were taken away.
    if (destination === undefined || destination === null || destination === '') return fail('the stage writes no access log', step('calls leave no trace'));
    return asString(destination) === undefined
      ? unknown('the access log of the stage could not be read', [unread(record, `${MEMBER}.DestinationArn`)])
      : pass('the stage writes an access log', step('each call leaves a line there'));
  },
  remediation({ region, record }) {
    const api = asString(record?.config['ApiId']) ?? 'API';
    return {
      cli: [
        `aws apigatewayv2 update-stage --region ${shellWord(region)} --api-id=${shellWord(api)} --stage-name=${shellWord(record?.id ?? 'STAGE')} --access-log-settings '{"DestinationArn":"LOG_GROUP_ARN","Format":"{\\"requestId\\":\\"$context.requestId\\",\\"ip\\":\\"$context.identity.sourceIp\\",\\"route\\":\\"$context.routeKey\\",\\"status\\":\\"$context.status\\"}"}'`,
      ],
      terraform:
        'resource "aws_apigatewayv2_stage" "this" {\n  api_id = aws_apigatewayv2_api.this.id\n  name   = "$default"\n  access_log_settings {\n    destination_arn = aws_cloudwatch_log_group.this.arn\n    format          = jsonencode({ requestId = "$context.requestId", ip = "$context.identity.sourceIp", route = "$context.routeKey", status = "$context.status" })\n  }\n}',
      console: [
        'Open API Gateway in the Region and choose the API',
        'HTTP API: choose Logging and the stage, then Edit; WebSocket API: choose Stages, the stage, Logs and tracing, then Edit',
        'Turn on access logging, name a log group, and save',
      ],
    };
  },
};
