// Listeners of load balancers, and their rules: what they accept and where they send it.
// Source: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html

import { type JsonObject, type ResourceRecord, type ResourceRef, refOf } from '../../core/index.ts';
import { transportsOf } from './balancer-fields.ts';
import { flagOf, itemsOf, objectOf, textOf, textsOf } from './fields.ts';

/** Where a listener sends what it accepts: by its default action, or by a rule where paths, hosts or headers match. */
export interface Forward {
  readonly ref: ResourceRef;
  /** `DefaultActions[0]`, `Actions[1]`. */
  readonly path: string;
  /** `path /api/*, host example.com`; '' where it holds for everything. */
  readonly conditions: string;
  readonly targetGroupArns: readonly string[];
}

export interface Listener {
  readonly arn: string;
  readonly balancerArn: string;
  readonly ref: ResourceRef;
  readonly protocols: readonly number[];
  readonly port: number;
  readonly forwards: readonly Forward[];
}

export function readListener(record: ResourceRecord): Listener | undefined {
  const { config } = record;
  const balancerArn = textOf(config, 'LoadBalancerArn');
  if (balancerArn === undefined) return undefined;
  const port = config['Port'];
  const ref = refOf(record);
  // A Gateway Load Balancer's listener has neither protocol nor port: it takes every packet.
  const isGateway = typeof port !== 'number';
  return {
    arn: record.arn,
    balancerArn,
    ref,
    protocols: isGateway ? [] : transportsOf(textOf(config, 'Protocol')),
    port: isGateway ? 0 : port,
    forwards: forwardsOf(config, 'DefaultActions', ref, ''),
  };
}

/** A rule of a listener, by the listener that its ARN names. The default rule says again what the listener says. */
export function readListenerRule(record: ResourceRecord): { readonly listenerArn: string; readonly forwards: readonly Forward[] } | undefined {
  const { config } = record;
  if (flagOf(config, 'IsDefault') === true) return undefined;
  const [head, path] = record.arn.split(':listener-rule/');
  const end = path?.lastIndexOf('/') ?? -1;
  const named = path === undefined || end < 0 ? undefined : `${head}:listener/${path.slice(0, end)}`;
  const listenerArn = textOf(config, 'ListenerArn') ?? named;
  return listenerArn === undefined ? undefined : { listenerArn, forwards: forwardsOf(config, 'Actions', refOf(record), conditionsOf(config)) };
}

function forwardsOf(config: JsonObject, key: string, ref: ResourceRef, conditions: string): readonly Forward[] {
  return itemsOf(config, key).flatMap(({ item, index }): Forward[] => {
    const several = itemsOf(objectOf(item, 'ForwardConfig'), 'TargetGroups').flatMap((one) => {
      // A group of weight 0 gets nothing: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html#forward-actions
      return one.item['Weight'] === 0 ? [] : (textOf(one.item, 'TargetGroupArn') ?? []);
    });
    const arns = several.length > 0 || objectOf(item, 'ForwardConfig') !== undefined ? several : (textOf(item, 'TargetGroupArn') ?? []);
    const targetGroupArns = [...new Set([arns].flat())];
    return targetGroupArns.length === 0 ? [] : [{ ref, path: `${key}[${index}]`, conditions, targetGroupArns }];
  });
}

const CONDITION_WORDS: ReadonlyMap<string, string> = new Map([
  ['path-pattern', 'path'],
  ['host-header', 'host'],
  ['http-header', 'header'],
  ['http-request-method', 'method'],
  ['query-string', 'query'],
  ['source-ip', 'source'],
]);

/** What a request has to be like, in words: such requests can be made, so that the rule is a way. */
function conditionsOf(config: JsonObject): string {
  return itemsOf(config, 'Conditions')
    .map(({ item }) => {
      const field = textOf(item, 'Field') ?? '';
      const values = valuesOf(item);
      return `${CONDITION_WORDS.get(field) ?? field} ${values.length === 0 ? '…' : values.slice(0, 3).join(' or ')}`;
    })
    .join(', ');
}

function valuesOf(condition: JsonObject): readonly string[] {
  const own = textsOf(condition, 'Values');
  if (own.length > 0) return own;
  for (const key of Object.keys(condition)) {
    const inner = textsOf(objectOf(condition, key), 'Values');
    if (inner.length > 0) return inner;
  }
  return [];
}
