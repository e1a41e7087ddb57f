// A rule of the Suricata language as data. Source: https://docs.suricata.io/en/suricata-7.0.10/rules/intro.html

import type { AddressSet } from './address-set.ts';
import type { Condition } from './condition.ts';
import type { PortSet } from './port-set.ts';

export const ACTIONS = ['pass', 'drop', 'reject', 'alert'] as const;
export type Action = (typeof ACTIONS)[number];

/** A word of a rule, by its index in the rule's own text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Option {
  /** As it is written. */
  readonly name: string;
  readonly value: string | undefined;
  readonly span: Span;
  readonly valueSpan: Span;
}

export interface Rule {
  readonly action: Action;
  /** As it is written: `tcp`, `http`, `tcp-pkt`. */
  readonly protocol: string;
  readonly source: AddressSet;
  readonly sourcePort: PortSet;
  readonly destination: AddressSet;
  readonly destinationPort: PortSet;
  readonly isBothWays: boolean;
  readonly options: readonly Option[];
  readonly conditions: readonly Condition[];
  /** A keyword looks at single packets. */
  readonly needsPacket: boolean;
  /** The application protocol that the header or a keyword asks for. */
  readonly application: string | undefined;
  readonly sid: number;
  readonly revision: number;
  readonly message: string;
  /** 1 is looked at first; 3 unless given. */
  readonly priority: number;
  /** No log, or a log of a pass. */
  readonly isLogged: boolean;
  readonly text: string;
  readonly spans: Readonly<Record<'action' | 'protocol' | 'source' | 'sourcePort' | 'direction' | 'destination' | 'destinationPort', Span>>;
}
