// Which public resources a web ACL stands before, and whether that web ACL does anything.

import { asString, type Missing, type ResourceRef, type Snapshot } from '../../../core/index.ts';
import { type UnreadKind, unreadKinds } from '../../unread-kinds.ts';
import { referencesOf } from '../references.ts';
import { type AclSummary, summarizeAcl } from './acl-summary.ts';
import { PUBLIC_RECORD_TYPES, type PublicResource, publicResources } from './public-resources.ts';

/** What stands before a resource. */
export type WafState =
  | { readonly kind: 'protected'; readonly acl: AclSummary }
  | { readonly kind: 'counts-only'; readonly acl: AclSummary }
  | { readonly kind: 'none' }
  /** No web ACL can be associated with it. */
  | { readonly kind: 'unsupported' }
  /** An older web ACL, of AWS WAF Classic. */
  | { readonly kind: 'classic'; readonly id: string }
  | { readonly kind: 'unknown'; readonly missing: Missing; readonly aclArn: string | undefined };

export interface WafCoverage {
  readonly type: string;
  readonly ref: ResourceRef;
  readonly name: string;
  readonly state: WafState;
}

export interface WafCoverageAnswer {
  readonly resources: readonly WafCoverage[];
  /** Kinds of resources of which it is not known which there are. */
  readonly missing: readonly UnreadKind[];
}

/** Every public resource with its web ACL or none. Pure: the snapshot is all that it sees. */
export function wafCoverage(snapshot: Snapshot): WafCoverageAnswer {
  const references = referencesOf(snapshot);
  const associations = new Map<string, string>();
  for (const { config } of snapshot.of('AWS::WAFv2::WebACLAssociation').records) {
    const [resource, acl] = [asString(config['ResourceArn']), asString(config['WebACLArn'])];
    if (resource !== undefined && acl !== undefined) associations.set(resource, acl);
  }
  const summaries = new Map<string, AclSummary | Missing>();
  const summary = (arn: string): AclSummary | Missing => {
    let found = summaries.get(arn);
    if (found === undefined) summaries.set(arn, (found = summarizeAcl(arn, snapshot, references)));
    return found;
  };
  const resources = publicResources(snapshot).map(({ type, ref, name, ...rest }) => ({
    type,
    ref,
    name,
    state: stateOf({ type, ref, name, ...rest }, associations, summary, snapshot),
  }));
  return { resources, missing: unreadKinds(PUBLIC_RECORD_TYPES, snapshot) };
}

function stateOf(
  resource: PublicResource,
  associations: ReadonlyMap<string, string>,
  summary: (arn: string) => AclSummary | Missing,
  snapshot: Snapshot,
): WafState {
  const { own, ref, associatedArn, isProtectable } = resource;
  if (!isProtectable) return { kind: 'unsupported' };
  const associated = associations.get(associatedArn);
  const arn = own.kind === 'acl' ? own.arn : associated;
  if (arn !== undefined) {
    if (!arn.startsWith('arn:') || arn.includes(':waf:') || arn.includes(':waf-regional:')) return { kind: 'classic', id: arn };
    const acl = summary(arn);
    if ('reason' in acl) return { kind: 'unknown', missing: acl, aclArn: arn };
    const [missing] = acl.unread;
    if (missing !== undefined) return { kind: 'unknown', missing, aclArn: arn };
    return { kind: acl.stops === true ? 'protected' : 'counts-only', acl };
  }
  if (own.kind === 'none') return { kind: 'none' };
  if (own.kind === 'unknown') return { kind: 'unknown', missing: own.missing, aclArn: undefined };
  const missing = snapshot.coverage.missing('AWS::WAFv2::WebACLAssociation', ref.account, ref.region);
  return missing === undefined ? { kind: 'none' } : { kind: 'unknown', missing, aclArn: undefined };
}
