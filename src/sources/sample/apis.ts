// HTTP and WebSocket APIs, with a stage and routes.

import type { JsonObject, ResourceRecord } from '../../core/index.ts';
import { planted } from './planted.ts';
import { logGroupRecord } from './services.ts';
import { type Site, tagsOf } from './site.ts';

export interface ApiPlan {
  readonly name: string;
  readonly protocol: 'HTTP' | 'WEBSOCKET';
  /** Each route's key with what it asks for. */
  readonly routes: Readonly<Record<string, 'NONE' | 'AWS_IAM' | 'JWT' | 'CUSTOM'>>;
  readonly keyArn: string;
  /** Why routes and stage are wrong: the keys of routes, and `stage`. */
  readonly wrong?: Readonly<Record<string, string>>;
}

export function apiRecords(site: Site, { name, protocol, routes, keyArn, wrong = {} }: ApiPlan): readonly ResourceRecord[] {
  const ApiId = site.hex(10, `api ${name}`);
  const logs = logGroupRecord(site, `/aws/apigateway/${name}`, 90, keyArn);
  const isLogged = wrong['stage'] === undefined;
  const api: JsonObject = {
    ApiId,
    Name: name,
    ProtocolType: protocol,
    ApiEndpoint: `${protocol === 'HTTP' ? 'https' : 'wss'}://${ApiId}.execute-api.${site.region}.amazonaws.com`,
    ApiKeySelectionExpression: '$request.header.x-api-key',
    RouteSelectionExpression: protocol === 'HTTP' ? '$request.method $request.path' : '$request.body.action',
    CreatedDate: site.sample.ago(500),
    DisableExecuteApiEndpoint: false,
  };
  const stage = site.make('AWS::ApiGatewayV2::Stage', {
    ApiId,
    StageName: 'live',
    AutoDeploy: true,
    CreatedDate: site.sample.ago(500),
    LastUpdatedDate: site.sample.ago(20),
    DefaultRouteSettings: { DetailedMetricsEnabled: true },
    ...(isLogged
      ? { AccessLogSettings: { DestinationArn: logs.arn, Format: '$context.requestId $context.identity.sourceIp $context.routeKey $context.status' } }
      : {}),
  });
  return [
    site.make('AWS::ApiGatewayV2::Api', api, tagsOf(site, name)),
    planted(site, stage, isLogged ? {} : { 'APIGateway.9': wrong['stage'] ?? '' }),
    ...(isLogged ? [logs] : []),
    ...Object.entries(routes).map(([RouteKey, AuthorizationType]) => {
      const RouteId = site.hex(7, `route ${name} ${RouteKey}`);
      const route = site.make('AWS::ApiGatewayV2::Route', { ApiId, RouteId, RouteKey, AuthorizationType, ApiKeyRequired: false });
      const why = wrong[RouteKey];
      return planted(site, route, why === undefined ? {} : { 'APIGateway.8': why });
    }),
  ];
}
