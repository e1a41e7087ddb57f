// A flow as a question: who speaks to whom, and what the client says first.

import { type AddressBlock, parseCidr } from '../../../core/index.ts';

export interface Flow {
  /** Who opens it. */
  readonly source: string;
  readonly sourcePort?: number | undefined;
  readonly destination: string;
  readonly destinationPort?: number | undefined;
  /** A name, or a number of IANA. */
  readonly protocol: 'tcp' | 'udp' | 'icmp' | number;
  readonly tlsServerName?: string | undefined;
  /** `1.0` to `1.3`. */
  readonly tlsVersion?: string | undefined;
  readonly httpHost?: string | undefined;
  readonly httpPath?: string | undefined;
  readonly httpMethod?: string | undefined;
  readonly httpUserAgent?: string | undefined;
  readonly dnsName?: string | undefined;
  /** What is spoken, where no field tells it: `tls` (without a server name), `ssh`, `failed` for nothing that the engine knows. */
  readonly application?: string | undefined;
  readonly icmpType?: number | undefined;
  readonly icmpCode?: number | undefined;
  /** Its packets are fragments of IP. */
  readonly isFragment?: boolean | undefined;
  /** Into how many segments the client's first message is cut; 1 unless given. */
  readonly segments?: number | undefined;
}

export type StageName =
  | 'syn'
  | 'syn-ack'
  | 'ack'
  | 'part of the request'
  | 'request'
  | 'request acknowledged'
  | 'response'
  | 'response acknowledged'
  | 'packet';

/** A packet of the flow's life. */
export interface Stage {
  readonly name: StageName;
  readonly direction: 'to_server' | 'to_client';
  /** Of a TCP packet. */
  readonly flags: string;
  readonly isEstablished: boolean;
  /** The first packet of its direction. */
  readonly isFirst: boolean;
  readonly hasData: boolean;
  /** The client's first message is complete in this packet. */
  readonly isRequest: boolean;
  /** The server's first message. */
  readonly isResponse: boolean;
  /** Something of the client's first message was seen, so that the application is told. */
  readonly isDetected: boolean;
}

const at = (name: StageName, direction: Stage['direction'], flags: string, more: Partial<Stage> = {}): Stage => ({
  name,
  direction,
  flags,
  isEstablished: false,
  isFirst: false,
  hasData: false,
  isRequest: false,
  isResponse: false,
  isDetected: false,
  ...more,
});
const on = { isEstablished: true, isDetected: true } as const;

/** The packets of the flow, in order, up to the server's first answer. */
export function stagesOf(flow: Flow): readonly Stage[] {
  if (flow.protocol === 'tcp') {
    const parts = Math.max(1, Math.min(flow.segments ?? 1, 16));
    const partial = Array.from({ length: parts - 1 }, () => [
      at('part of the request', 'to_server', 'PA', { ...on, hasData: true }),
      at('request acknowledged', 'to_client', 'A', on),
    ]).flat();
    return [
      at('syn', 'to_server', 'S', { isFirst: true }),
      at('syn-ack', 'to_client', 'SA', { isFirst: true }),
      at('ack', 'to_server', 'A'),
      ...partial,
      at('request', 'to_server', 'PA', { ...on, hasData: true, isRequest: true }),
      at('request acknowledged', 'to_client', 'A', on),
      at('response', 'to_client', 'PA', { ...on, hasData: true, isResponse: true }),
      at('response acknowledged', 'to_server', 'A', on),
    ];
  }
  // ICMPv6 (58) answers as ICMP does.
  if (flow.protocol === 'udp' || flow.protocol === 'icmp' || flow.protocol === 58) {
    return [
      at('request', 'to_server', '', { isFirst: true, hasData: true, isRequest: true, isDetected: true }),
      at('response', 'to_client', '', { isFirst: true, hasData: true, isResponse: true, ...on }),
    ];
  }
  return [at('packet', 'to_server', '', { isFirst: true, hasData: true })];
}

/** What is spoken: `tls`, `http`, `dns`, `ssh`; `failed` for nothing known, `undefined` where the flow does not tell. */
export function applicationOf(flow: Flow): string | undefined {
  if (flow.application !== undefined) return flow.application;
  if (flow.tlsServerName !== undefined || flow.tlsVersion !== undefined) return 'tls';
  if ([flow.httpHost, flow.httpPath, flow.httpMethod, flow.httpUserAgent].some((field) => field !== undefined)) return 'http';
  return flow.dnsName === undefined ? undefined : 'dns';
}

/** The end of a packet: address as a number, and port. */
export interface End {
  readonly address: AddressBlock | undefined;
  readonly port: number | undefined;
}

export function endsOf(flow: Flow): { readonly client: End; readonly server: End } {
  const address = (text: string) => (text.includes('/') ? undefined : parseCidr(text));
  return {
    client: { address: address(flow.source), port: flow.sourcePort },
    server: { address: address(flow.destination), port: flow.destinationPort },
  };
}
