// How the controls of classic load balancers read listeners.
// Source: https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_Listener.html

import { asObjects, asString, isArray, isObject, type JsonObject, type ResourceRecord } from '../../../core/index.ts';

export const CLASSIC = 'AWS::ElasticLoadBalancing::LoadBalancer';

/** The protocols by which a listener ends TLS itself. */
export const ENDS_TLS: ReadonlySet<string> = new Set(['HTTPS', 'SSL']);

/** `undefined` where they could not be read: no list, or one without protocols. */
export function classicListeners(record: ResourceRecord): readonly JsonObject[] | undefined {
  const list = record.config['ListenerDescriptions'];
  if (!isArray(list)) return undefined;
  const listeners = asObjects(list).flatMap((one) => (isObject(one['Listener']) ? [one['Listener']] : []));
  return listeners.length === list.length && listeners.every((one) => asString(one['Protocol']) !== undefined) ? listeners : undefined;
}

/** AWS writes them in capitals, and takes any case. */
export function protocolOf(listener: JsonObject): string {
  return (asString(listener['Protocol']) ?? '').toUpperCase();
}
