// Keywords of meta data, of packets, of flows and of payload.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/index.html

import type { Keyword, Role } from './keyword.ts';

type Extra = Partial<Omit<Keyword, 'name' | 'role' | 'value'>>;
const none = (name: string, role: Role, extra: Extra = {}): Keyword => ({ name, role, value: 'none', ...extra });
const needed = (name: string, role: Role, extra: Extra = {}): Keyword => ({ name, role, value: 'needed', ...extra });

// Looks at the packet itself, and so not at what was put together from several.
const packet = { needsPacket: true } as const;

export const META: readonly Keyword[] = [
  needed('sid', 'meta', { pattern: /^\d{1,10}$/, isSingle: true }),
  needed('rev', 'meta', { pattern: /[1-9]/, isSingle: true }),
  needed('gid', 'meta'),
  needed('msg', 'meta', { quotes: 'must', isSingle: true, pattern: /[\s\S]/ }),
  needed('priority', 'meta', { pattern: /^\d+$/ }),
  needed('classtype', 'meta'),
  needed('reference', 'meta', { pattern: /^\s*[A-Za-z0-9_-]+\s*,\s*\S/ }),
  needed('metadata', 'meta'),
  needed('target', 'meta', { pattern: /^(?:src_ip|dest_ip)$/ }),
  none('noalert', 'log'),
  none('alert', 'log'),
];

export const PACKET: readonly Keyword[] = [
  needed('ttl', 'unmodelled', packet),
  needed('id', 'unmodelled', packet),
  needed('tos', 'unmodelled', { ...packet, quotes: 'may' }),
  needed('ipopts', 'unmodelled', { ...packet, pattern: /^(?:rr|lsrr|eol|nop|ts|sec|esec|ssrr|satid|any)$/i }),
  needed('fragbits', 'unmodelled', packet),
  needed('fragoffset', 'unmodelled', packet),
  needed('tcp.flags', 'tcp-flags', { ...packet, pattern: /^(?=[^,]*[FSRPAUEC120])[!*+]?\s*[FSRPAUEC120]*[FSRPAUEC120+*!]\s*(?:,\s*[FSRPAUEC12]+)?$/ }),
  needed('tcp.seq', 'unmodelled', packet),
  needed('tcp.ack', 'unmodelled', packet),
  needed('tcp.window', 'unmodelled', packet),
  needed('tcp.mss', 'unmodelled', packet),
  needed('itype', 'number', packet),
  needed('icode', 'number', packet),
  needed('icmp_id', 'unmodelled', packet),
  needed('icmp_seq', 'unmodelled'),
  needed('icmpv6.mtu', 'unmodelled', packet),
  needed('dsize', 'number', { ...packet, isSingle: true }),
  needed('stream_size', 'unmodelled'),
  needed('decode-event', 'unmodelled'),
  needed('stream-event', 'unmodelled'),
  needed('engine-event', 'unmodelled'),
  needed('app-layer-event', 'unmodelled', { effect: 'transaction' }),
  needed('l3_proto', 'unmodelled', { effect: 'none' }),
  ...['ipv4-csum', 'tcpv4-csum', 'tcpv6-csum', 'udpv4-csum', 'udpv6-csum', 'icmpv4-csum', 'icmpv6-csum'].map((name) => needed(name, 'unmodelled')),
  none('sameip', 'same-ip', packet),
  needed('ip_proto', 'ip-proto', { needsPacket: true, quotes: 'may', isNegatable: true }),
  needed('geoip', 'unmodelled', { pattern: /[\s\S]/ }),
  needed('nfq_set_mark', 'unmodelled', { effect: 'none' }),
  // Without its features the rule is left out in silence.
  needed('requires', 'unmodelled', { effect: 'none' }),
  needed('template2', 'unmodelled', packet),
];

export const FLOW: readonly Keyword[] = [
  needed('flow', 'flow'),
  needed('flowbits', 'flowbits'),
  needed('flowint', 'unmodelled'),
  needed('flowvar', 'unmodelled'),
  needed('pktvar', 'unmodelled'),
  needed('flow.age', 'unmodelled', packet),
  needed('xbits', 'unmodelled', { effect: 'none', refusal: 'tracking' }),
  needed('hostbits', 'unmodelled', { effect: 'none', refusal: 'tracking' }),
  needed('tag', 'unmodelled', { effect: 'none' }),
  none('bypass', 'unmodelled', { effect: 'none' }),
  needed('threshold', 'unmodelled', { effect: 'none', refusal: 'threshold' }),
  needed('detection_filter', 'unmodelled', { effect: 'none', refusal: 'threshold' }),
  needed('app-layer-protocol', 'app-layer-protocol', { quotes: 'may', isNegatable: true, pattern: /^[A-Za-z0-9-]+$/ }),
];

export const PAYLOAD: readonly Keyword[] = [
  needed('content', 'content', { quotes: 'must', isNegatable: true }),
  needed('uricontent', 'content', { quotes: 'must', isNegatable: true, application: 'http', side: 'to_server' }),
  none('nocase', 'modifier'),
  none('startswith', 'modifier'),
  none('endswith', 'modifier'),
  none('rawbytes', 'modifier'),
  needed('depth', 'modifier'),
  needed('offset', 'modifier'),
  needed('distance', 'modifier'),
  needed('within', 'modifier'),
  needed('replace', 'modifier', { quotes: 'must', pattern: /[\s\S]/ }),
  { name: 'fast_pattern', role: 'modifier', value: 'optional', pattern: /^only|\d{1,5}\s*,\s*\d{1,5}$/ },
  none('prefilter', 'prefilter'),
  needed('pcre', 'pcre', { quotes: 'may', isNegatable: true }),
  needed('bsize', 'bsize'),
  needed('isdataat', 'isdataat', { pattern: /^!?[^\s,]+\s*(?:,\s*relative\s*(?:,\s*rawbytes)?)?$/ }),
  ...['byte_test', 'byte_jump', 'byte_extract', 'byte_math'].map((name): Keyword => needed(name, 'payload')),
  { name: 'base64_decode', role: 'payload', value: 'optional' },
  needed('asn1', 'unmodelled'),
  needed('rpc', 'unmodelled', packet),
  none('ftpbounce', 'unmodelled', { effect: 'transaction', application: 'ftp', side: 'to_server' }),
];
