// What becomes of packets that no stateful rule decides, in strict order.
// Source: https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-rule-evaluation-order.html#suricata-strict-rule-evaluation-order-default

import { applicationOf, type Flow, type Stage } from './flow.ts';
import { type Holds, unknownOf } from './holds.ts';

export interface DefaultAction {
  readonly name: string;
  readonly verb: 'drop' | 'alert';
  readonly when: 'strict' | 'established' | 'application' | 'application-to-server';
}

const KINDS = {
  strict: 'strict',
  established: 'established',
  established_app_layer: 'application',
  established_app_layer_to_server: 'application-to-server',
} as const satisfies Readonly<Record<string, DefaultAction['when']>>;

export const DEFAULT_ACTIONS: ReadonlyMap<string, DefaultAction> = new Map(
  Object.entries(KINDS).flatMap(([word, when]) =>
    (['alert', 'drop'] as const).map((verb) => [`aws:${verb}_${word}`, { name: `aws:${verb}_${word}`, verb, when }] as const),
  ),
);

/** Whether the action is for the packet of this stage, when no rule decided it. */
export function matchDefault({ when }: DefaultAction, flow: Flow, stage: Stage): Holds {
  if (when === 'strict') return true;
  // Protocols without connections have no handshake to let through: all of their packets are meant.
  if (flow.protocol !== 'tcp') return true;
  if (!stage.isEstablished) return false;
  if (when === 'established') return true;
  if (when === 'application-to-server' && stage.direction === 'to_client') return false;
  const application = applicationOf(flow);
  const waits = application === 'tls' || application === 'http';
  if (stage.isRequest || stage.isResponse || stage.name === 'response acknowledged') return true;
  if (application === undefined) return unknownOf('the application of the flow');
  // For TLS and HTTP the action waits until the server name or the host is complete.
  if (stage.direction === 'to_server') return !waits;
  return waits ? unknownOf('what the default action does to acknowledgements before the request is complete') : true;
}
