// Which logs of AWS a rule's log source names.
// Source: https://sigmahq.io/sigma-specification/specification/sigma-appendix-taxonomy.html

import { nearest } from '../../core/index.ts';
import { EVENT_KINDS, type EventKind } from '../events/index.ts';
import { findKeyMistakes, readText } from './read-keys.ts';
import type { Report } from './report.ts';
import type { SigmaLogsource } from './rule.ts';
import { type PlacedNode, valueAt } from './yaml-tree.ts';

/** The services of the product `aws`, by the names that rules use. */
const SERVICES: ReadonlyMap<string, EventKind> = new Map([
  ['cloudtrail', 'cloudtrail'],
  ['vpcflow', 'vpc-flow'],
  ['vpc-flow', 'vpc-flow'],
  ['vpcflowlogs', 'vpc-flow'],
  ['tgwflow', 'tgw-flow'],
  ['tgw-flow', 'tgw-flow'],
  ['route53', 'resolver-query'],
  ['resolver-query', 'resolver-query'],
  ['waf', 'waf'],
  ['alb', 'alb'],
  ['nlb', 'nlb'],
  ['clb', 'clb'],
  ['s3access', 's3-access'],
  ['s3-access', 's3-access'],
  ['eks', 'eks-audit'],
  ['eks-audit', 'eks-audit'],
  ['guardduty', 'guardduty'],
  ['securityhub', 'securityhub'],
]);
const EVERY_KIND = Object.keys(EVENT_KINDS) as readonly EventKind[];
const KEYS = ['category', 'product', 'service', 'definition'] as const;

/** Reads `logsource:`; reports what is wrong with it. */
export function readLogsource(node: PlacedNode | undefined, report: Report): SigmaLogsource {
  const none: SigmaLogsource = { category: undefined, product: undefined, service: undefined, kinds: [] };
  if (node === undefined) return none;
  if (node.kind !== 'map') {
    report.error('wrong-type', '`logsource` has to be a map', node.span, 'such as `product: aws` and `service: cloudtrail`');
    return none;
  }
  findKeyMistakes(node, KEYS, report);
  const [category, product, service] = KEYS.map((key) => readText(node, key, report)?.toLowerCase());
  if (category === undefined && product === undefined && service === undefined)
    report.error('empty-logsource', '`logsource` names no category, product or service', node.span, 'such as `product: aws` and `service: cloudtrail`');
  const kinds = kindsOf(category, product, service);
  if (kinds.length === 0) {
    const place = valueAt(node, service === undefined ? 'product' : 'service')?.span ?? node.span;
    const near = product === 'aws' && service !== undefined ? nearest(service, [...SERVICES.keys()]) : undefined;
    if (product === 'aws' && service !== undefined)
      report.warn(
        'unknown-service',
        `no log of AWS is known as \`${service}\``,
        place,
        near === undefined ? `known are ${[...SERVICES.keys()].join(', ')}` : `did you mean \`${near}\`?`,
      );
    else if (product === undefined || nearest(product, ['aws']) === undefined)
      report.note('other-log', 'the rule is about no log of AWS: no event is tested by it', place);
    else report.warn('unknown-product', `no log is read of the product \`${product}\``, place, 'did you mean `aws`?');
  }
  return { category, product, service, kinds };
}

function kindsOf(category: string | undefined, product: string | undefined, service: string | undefined): readonly EventKind[] {
  if (product === 'kubernetes') return service === undefined || service === 'audit' ? ['eks-audit'] : [];
  if (product !== 'aws') return [];
  if (service !== undefined) {
    const kind = SERVICES.get(service);
    return kind === undefined ? [] : [kind];
  }
  return category === undefined ? EVERY_KIND : [];
}
