// How much of a body WAF inspects, by the type of the resource.
// Source: https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-setting-body-inspection-limit.html

import type { WebAcl } from '../language/statement.ts';

const SMALL = 8_192;
const USUAL = 16_384;

/** "For Application Load Balancer and AWS AppSync, the limit is fixed at 8 KB"; the others' is 16 KB, and can be set. */
export const WAF_RESOURCE_TYPES: ReadonlyMap<
  string,
  { readonly scope: 'CLOUDFRONT' | 'REGIONAL'; readonly limit: number; readonly settings: string | undefined }
> = new Map([
  ['CLOUDFRONT', { scope: 'CLOUDFRONT', limit: USUAL, settings: 'CLOUDFRONT' }],
  // "For AWS Amplify, use the CloudFront limit."
  ['AMPLIFY', { scope: 'CLOUDFRONT', limit: USUAL, settings: 'CLOUDFRONT' }],
  ['APPLICATION_LOAD_BALANCER', { scope: 'REGIONAL', limit: SMALL, settings: undefined }],
  ['APPSYNC', { scope: 'REGIONAL', limit: SMALL, settings: undefined }],
  ['API_GATEWAY', { scope: 'REGIONAL', limit: USUAL, settings: 'API_GATEWAY' }],
  ['COGNITO_USER_POOL', { scope: 'REGIONAL', limit: USUAL, settings: 'COGNITO_USER_POOL' }],
  ['APP_RUNNER_SERVICE', { scope: 'REGIONAL', limit: USUAL, settings: 'APP_RUNNER_SERVICE' }],
  ['VERIFIED_ACCESS_INSTANCE', { scope: 'REGIONAL', limit: USUAL, settings: 'VERIFIED_ACCESS_INSTANCE' }],
  ['AGENTCORE_GATEWAY', { scope: 'REGIONAL', limit: USUAL, settings: 'AGENTCORE_GATEWAY' }],
]);

/** The limits that the body may have, in bytes; several where the type of the resource is not given. */
export function bodyLimits(acl: Pick<WebAcl, 'scope' | 'bodyLimits'>, resourceType: string | undefined): readonly number[] {
  const rows = [...WAF_RESOURCE_TYPES].filter(([type, row]) =>
    resourceType === undefined ? acl.scope === undefined || row.scope === acl.scope : type === resourceType,
  );
  return [...new Set(rows.map(([, row]) => (row.settings === undefined ? row.limit : (acl.bodyLimits.get(row.settings) ?? row.limit))))].sort((a, b) => a - b);
}
