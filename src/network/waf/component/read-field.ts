// From the name of a part to what WAF inspects of it.
// Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-fields-list.html

import type { Field, Inspected, WebAcl } from '../language/statement.ts';
import { reason } from '../reasons.ts';
import { isHidden } from '../request/hidden.ts';
import type { WafRequest } from '../request/request.ts';
import { readBody } from './body.ts';
import { type Component, settled, values } from './component.ts';
import { readHeader, readHeaderOrder, readMap } from './head.ts';
import { bodyLimits } from './limits.ts';
import { readArguments } from './query.ts';

export interface Place {
  readonly acl: Pick<WebAcl, 'scope' | 'bodyLimits'>;
  readonly resourceType: string | undefined;
}

type FieldReader<K extends Field['kind']> = (field: Field & { readonly kind: K }, request: WafRequest, place: Place, inspected: Inspected) => Component;

const READERS: { readonly [K in Field['kind']]: FieldReader<K> } = {
  'single-header': ({ name }, request) => readHeader(request, name),
  'single-query-argument': ({ name }, request, _, { beforeParsing }) => readArguments(request.query, name, beforeParsing),
  'all-query-arguments': (_, request, __, { beforeParsing }) => readArguments(request.query, undefined, beforeParsing),
  // "AWS WAF doesn't normalize the URI and inspects it just as it receives it from the client in the request."
  'uri-path': (_, request) => values(request.path),
  'query-string': (_, request) => (request.query === undefined ? values() : values(request.query)),
  method: (_, request) => values(request.method),
  headers: (field, request) => readMap(request, field),
  cookies: (field, request) => readMap(request, field),
  'header-order': ({ oversize }, request) => readHeaderOrder(request, oversize),
  body: (field, request, { acl, resourceType }) => readBody(request, field, bodyLimits(acl, resourceType), resourceType),
  'json-body': (field, request, { acl, resourceType }) => readBody(request, field, bodyLimits(acl, resourceType), resourceType),
  ja3: ({ fallback }, request) => readFingerprint(request.ja3, fallback, 'ja3'),
  ja4: ({ fallback }, request) => readFingerprint(request.ja4, fallback, 'ja4'),
  'uri-fragment': (_, request, { resourceType }) => {
    // "Only CloudFront distributions and Application Load Balancers" have it inspected.
    const isSuch = resourceType === undefined || resourceType === 'CLOUDFRONT' || resourceType === 'APPLICATION_LOAD_BALANCER';
    if (!isSuch) return { kind: 'unknown', reason: reason('not-modelled', `UriFragment of ${resourceType}`) };
    return request.fragment === undefined ? values() : values(request.fragment);
  },
  unknown: ({ name }) => ({ kind: 'unknown', reason: reason('not-modelled', name) }),
};

function readFingerprint(value: string | null | undefined, fallback: 'MATCH' | 'NO_MATCH', name: 'ja3' | 'ja4'): Component {
  if (value === undefined) return { kind: 'unknown', reason: reason(name, '') };
  return value === null ? settled(fallback === 'MATCH') : values(value);
}

export function readComponent(inspected: Inspected, request: WafRequest, place: Place): Component {
  const { field } = inspected;
  if (isHidden(request, field.kind, field.kind === 'single-header' ? field.name : undefined))
    return { kind: 'unknown', reason: reason('component', 'what the log does not show') };
  const read = READERS[field.kind] as FieldReader<Field['kind']>;
  return read(field, request, place, inspected);
}
