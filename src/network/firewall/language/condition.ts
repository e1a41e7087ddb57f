// What a rule asks of a packet, a flow or what was said in it, beside its header.

import type { Pattern } from './regex.ts';

export type FlowWord = 'to_server' | 'to_client' | 'established' | 'not_established' | 'stateless' | 'only_stream' | 'no_stream' | 'only_frag' | 'no_frag';

export interface Content {
  readonly kind: 'content';
  /** Bytes as Latin-1 characters. */
  readonly bytes: string;
  readonly isNegated: boolean;
  readonly ignoresCase: boolean;
  readonly startsWith: boolean;
  readonly endsWith: boolean;
  readonly offset: number | undefined;
  readonly depth: number | undefined;
  readonly distance: number | undefined;
  readonly within: number | undefined;
}

/** What is asked of a buffer. */
export type Test =
  | Content
  | { readonly kind: 'pcre'; readonly pattern: Pattern | undefined; readonly isNegated: boolean; readonly isRelative: boolean; readonly name: string }
  | { readonly kind: 'bsize'; readonly compare: Compare }
  | { readonly kind: 'isdataat'; readonly at: number; readonly isNegated: boolean; readonly isRelative: boolean }
  | { readonly kind: 'unmodelled'; readonly name: string };

export interface Compare {
  readonly operator: '=' | '!' | '<' | '>' | '<=' | '>=' | 'between';
  readonly low: number;
  readonly high: number;
}

export type Condition =
  | { readonly kind: 'flow'; readonly words: readonly FlowWord[] }
  | { readonly kind: 'flowbits'; readonly command: 'set' | 'unset' | 'toggle' | 'isset' | 'isnotset'; readonly names: readonly string[] }
  | { readonly kind: 'buffer'; readonly buffer: string; readonly transforms: readonly string[]; readonly tests: readonly Test[] }
  | { readonly kind: 'ip-proto'; readonly compare: Compare }
  | { readonly kind: 'app-layer-protocol'; readonly protocol: string; readonly isNegated: boolean }
  | { readonly kind: 'tcp-flags'; readonly has: string; readonly ignores: string; readonly mode: 'exact' | 'all' | 'any' | 'none' }
  | { readonly kind: 'number'; readonly field: NumberField; readonly compare: Compare }
  | { readonly kind: 'ssl-state'; readonly states: readonly { readonly name: string; readonly isNegated: boolean }[] }
  | { readonly kind: 'tls-version'; readonly versions: readonly { readonly name: string; readonly isNegated: boolean }[] }
  | { readonly kind: 'same-ip' }
  | { readonly kind: 'unmodelled'; readonly name: string; readonly effect?: Effect | undefined };

/** What the `flow` keywords of a rule ask for. */
export const flowWordsOf = (conditions: readonly Condition[]): readonly FlowWord[] =>
  conditions.flatMap((condition) => (condition.kind === 'flow' ? condition.words : []));

export type NumberField = 'itype' | 'icode' | 'dsize' | 'urilen' | 'dns.opcode';

/** What a keyword makes of the type of its rule: it looks at packets, at transactions, at what an application is told, at payload, or at nothing that matters for it. */
export type Effect = 'packet' | 'transaction' | 'application' | 'payload' | 'none';
