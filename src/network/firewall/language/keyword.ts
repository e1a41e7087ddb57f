// A keyword of the rule language is a row: what its value looks like, what it asks, and whether AWS refuses it.

import type { Effect } from './condition.ts';

/** What a packet of IP carries. */
export type Transport = 'ip' | 'tcp' | 'udp' | 'icmp' | 'sctp';

/** Why AWS Network Firewall does not take a keyword or a protocol.
 * Source: https://docs.aws.amazon.com/network-firewall/latest/developerguide/suricata-limitations-caveats.html */
export const REFUSALS = {
  dataset: 'datasets are not supported',
  enip: 'ENIP and CIP keywords are not supported',
  file: 'file extraction is not supported, and file keywords are not allowed',
  'ftp-data': 'detection of the FTP data protocol is not supported',
  iprep: 'IP reputation is not supported',
  lua: 'Lua scripts are not supported',
  sctp: 'SCTP is not supported',
  tracking: 'bits that follow hosts or addresses are not supported',
  'tag-host': '`tag:host` is not supported',
  threshold: 'thresholding is not supported',
  ikev2: 'IKEv2 is not supported',
  'ip-in-ip': 'IP in IP is not supported',
  action: 'only pass, drop, reject and alert are supported',
} as const;
export type Refusal = keyof typeof REFUSALS;

export type Role =
  | 'meta'
  | 'flow'
  | 'flowbits'
  | 'content'
  | 'modifier'
  | 'old-buffer'
  | 'buffer'
  | 'transform'
  | 'pcre'
  | 'bsize'
  | 'isdataat'
  | 'frame'
  | 'prefilter'
  | 'payload'
  | 'ip-proto'
  | 'app-layer-protocol'
  | 'tcp-flags'
  | 'number'
  | 'ssl-state'
  | 'tls-version'
  | 'same-ip'
  | 'log'
  | 'unmodelled';

export interface Keyword {
  readonly name: string;
  readonly role: Role;
  readonly value: 'none' | 'needed' | 'optional';
  /** Whether the value stands in quotes. */
  readonly quotes?: 'must' | 'may';
  /** Whether a `!` may stand before the value. */
  readonly isNegatable?: boolean;
  /** What the value looks like, quotes and negation taken off. INVARIANT: linear in the length of the value. */
  readonly pattern?: RegExp;
  /** May stand once in a rule. */
  readonly isSingle?: boolean;
  /** What it makes of the type of the rule. */
  readonly effect?: Effect;
  /** Looks at single packets, and so cannot stand beside what looks at transactions. */
  readonly needsPacket?: boolean;
  /** The application protocol that it asks for. */
  readonly application?: string;
  /** Another application whose rules it may stand in. */
  readonly otherApplication?: string;
  /** What a packet carries that has its buffer, and the version of IP that it is of. */
  readonly transport?: Transport;
  readonly version?: 4 | 6;
  /** The number of characters of all that its buffer ever holds. */
  readonly length?: number;
  /** The side that says what it reads. */
  readonly side?: 'to_server' | 'to_client';
  readonly refusal?: Refusal;
}
