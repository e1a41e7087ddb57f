// Every resource that takes HTTP requests from the internet, with the web ACL that it says of itself.
// Source: https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html

import {
  asBoolean,
  asString,
  asStrings,
  at,
  facetOf,
  isObject,
  type Missing,
  type ResourceRecord,
  type ResourceRef,
  refOf,
  type Snapshot,
} from '../../../core/index.ts';

/** What the resource says of its web ACL itself; `elsewhere` where only the association does. */
export type OwnAcl =
  | { readonly kind: 'acl'; readonly arn: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'unknown'; readonly missing: Missing };

export interface PublicResource {
  /** As WAF names it: `APPLICATION_LOAD_BALANCER`; `HTTP_API` for what no web ACL can be associated with. */
  readonly type: string;
  readonly ref: ResourceRef;
  readonly name: string;
  /** What associations call it. */
  readonly associatedArn: string;
  readonly own: OwnAcl;
  /** Whether WAF can protect it. */
  readonly isProtectable: boolean;
}

interface Kind {
  readonly type: string;
  readonly recordType: string;
  readonly isPublic: (record: ResourceRecord, snapshot: Snapshot) => boolean;
  readonly own: (record: ResourceRecord, snapshot: Snapshot) => OwnAcl;
  readonly name: (record: ResourceRecord) => string;
  readonly isProtectable?: false;
}

const ELSEWHERE: OwnAcl = { kind: 'elsewhere' };
const named =
  (...keys: readonly string[]) =>
  (record: ResourceRecord) => {
    for (const key of keys) {
      const value = asString(record.config[key]);
      if (value !== undefined && value !== '') return value;
    }
    return record.id;
  };
const always = () => true;
const elsewhere = () => ELSEWHERE;
const ofText = (text: string | undefined): OwnAcl => (text === undefined || text === '' ? { kind: 'none' } : { kind: 'acl', arn: text });

const KINDS: readonly Kind[] = [
  {
    type: 'CLOUDFRONT',
    recordType: 'AWS::CloudFront::Distribution',
    isPublic: ({ config }) => asBoolean(at(config, 'DistributionConfig', 'Enabled')) !== false,
    // "To specify a web ACL created using the latest version of AWS WAF, use the ACL ARN".
    own: ({ config }) => ofText(asString(at(config, 'DistributionConfig', 'WebACLId'))),
    name: ({ config, id }) => asStrings(at(config, 'DistributionConfig', 'Aliases', 'Items'))[0] ?? id,
  },
  {
    type: 'APPLICATION_LOAD_BALANCER',
    recordType: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
    isPublic: ({ config }) => config['Type'] === 'application' && config['Scheme'] === 'internet-facing',
    own: ofBalancer,
    name: named('LoadBalancerName'),
  },
  {
    type: 'API_GATEWAY',
    recordType: 'AWS::ApiGateway::Stage',
    isPublic: (record, snapshot) => {
      const api = asString(record.config['restApiId']);
      const owner = snapshot
        .of('AWS::ApiGateway::RestApi')
        .inAccount(record.account)
        .find((one) => one.id === api && one.region === record.region);
      return !asStrings(at(owner?.config, 'endpointConfiguration', 'types')).includes('PRIVATE');
    },
    own: ({ config }) => ofText(asString(config['webAclArn'])),
    name: (record) => `${asString(record.config['restApiId']) ?? ''}/${record.id}`,
  },
  // "You can protect ... Amazon API Gateway REST API": HTTP and WebSocket APIs are not among them.
  { type: 'HTTP_API', recordType: 'AWS::ApiGatewayV2::Api', isPublic: always, own: () => ({ kind: 'none' }), name: named('Name'), isProtectable: false },
  {
    type: 'APPSYNC',
    recordType: 'AWS::AppSync::GraphQLApi',
    isPublic: ({ config }) => config['visibility'] !== 'PRIVATE' && config['Visibility'] !== 'PRIVATE',
    own: elsewhere,
    name: named('name', 'Name'),
  },
  { type: 'COGNITO_USER_POOL', recordType: 'AWS::Cognito::UserPool', isPublic: always, own: elsewhere, name: named('Name', 'UserPoolName') },
  {
    type: 'APP_RUNNER_SERVICE',
    recordType: 'AWS::AppRunner::Service',
    isPublic: ({ config }) => asBoolean(at(config, 'NetworkConfiguration', 'IngressConfiguration', 'IsPubliclyAccessible')) !== false,
    own: elsewhere,
    name: named('ServiceName'),
  },
  { type: 'VERIFIED_ACCESS_INSTANCE', recordType: 'AWS::EC2::VerifiedAccessInstance', isPublic: always, own: elsewhere, name: named('Description') },
  { type: 'AMPLIFY', recordType: 'AWS::Amplify::App', isPublic: always, own: elsewhere, name: named('name', 'Name') },
];

/** The record types that are looked at, with WAF's word for each. */
export const PUBLIC_RECORD_TYPES: readonly { readonly type: string; readonly recordType: string }[] = KINDS.map(({ type, recordType }) => ({
  type,
  recordType,
}));

function ofBalancer(record: ResourceRecord, snapshot: Snapshot): OwnAcl {
  const facet = facetOf(record, 'WebACL');
  if (facet.kind === 'none') return { kind: 'none' };
  if (facet.kind === 'value') return isObject(facet.value) && typeof facet.value['ARN'] === 'string' ? { kind: 'acl', arn: facet.value['ARN'] } : ELSEWHERE;
  const missing = snapshot.coverage.missingFacet(record.type, 'WebACL', record.account, record.region, record.arn);
  return { kind: 'unknown', missing: missing ?? { reason: 'absent', name: 'wafv2:GetWebACLForResource', arn: record.arn } };
}

/** Every public resource of the snapshot, by kind and ARN. */
export function publicResources(snapshot: Snapshot): readonly PublicResource[] {
  return KINDS.flatMap((kind) =>
    snapshot
      .of(kind.recordType)
      .records.filter((record) => kind.isPublic(record, snapshot))
      .map((record) => ({
        type: kind.type,
        ref: refOf(record),
        name: kind.name(record),
        associatedArn: record.arn,
        own: kind.own(record, snapshot),
        isProtectable: kind.isProtectable ?? true,
      })),
  );
}
