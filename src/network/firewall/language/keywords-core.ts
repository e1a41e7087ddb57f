// Keywords of meta data, of packets, of flows and of payload.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/index.html

import { COMPARISON, INTEGER, type Keyword, type Role } from './keyword.ts';

type Extra = Partial<Omit<Keyword, 'name' | 'role' | 'value'>>;
const none = (name: string, role: Role, extra: Extra = {}): Keyword => ({ name, role, value: 'none', ...extra });
const needed = (name: string, role: Role, extra: Extra = {}): Keyword => ({ name, role, value: 'needed', ...extra });

// Looks at the packet itself, and so not at what was put together from several.
const packet = { effect: 'packet', needsPacket: true } as const;
const either = { effect: 'packet' } as const;
const SMALL = /^(?:[<>!]?=?\s*\d{1,3}|\d{1,3}\s*(?:-|<>)\s*\d{1,3})$/;

export const META: readonly Keyword[] = [
  needed('sid', 'meta', { pattern: /^\d{1,10}$/, isSingle: true, quotes: 'may' }),
  needed('rev', 'meta', { pattern: /^0*[1-9]\d{0,9}$/, isSingle: true, quotes: 'may' }),
  needed('gid', 'meta', { pattern: INTEGER, quotes: 'may' }),
  needed('msg', 'meta', { quotes: 'must', isSingle: true, pattern: /^[\s\S]+$/ }),
  needed('priority', 'meta', { pattern: INTEGER }),
  needed('classtype', 'meta', { pattern: /^[A-Za-z0-9_-]+$/ }),
  needed('reference', 'meta', { pattern: /^\s*[A-Za-z0-9_-]+\s*,\s*\S.*$/ }),
  needed('metadata', 'meta'),
  needed('target', 'meta', { pattern: /^(?:src_ip|dest_ip)$/ }),
  needed('requires', 'meta'),
  none('noalert', 'log'),
  none('alert', 'log'),
];

export const PACKET: readonly Keyword[] = [
  needed('ttl', 'unmodelled', { ...packet, pattern: SMALL }),
  needed('id', 'unmodelled', packet),
  needed('tos', 'unmodelled', packet),
  needed('ipopts', 'unmodelled', { ...packet, pattern: /^(?:rr|lsrr|eol|nop|ts|sec|esec|ssrr|satid|any)$/ }),
  needed('fragbits', 'unmodelled', packet),
  needed('fragoffset', 'unmodelled', packet),
  needed('tcp.flags', 'tcp-flags', { ...packet, pattern: /^[!*+]?\s*[FSRPAUEC120]*[FSRPAUEC120+*!]\s*(?:,\s*[FSRPAUEC12]+)?$/ }),
  needed('tcp.seq', 'unmodelled', packet),
  needed('tcp.ack', 'unmodelled', packet),
  needed('tcp.window', 'unmodelled', packet),
  needed('tcp.mss', 'unmodelled', packet),
  needed('itype', 'number', { ...packet, pattern: SMALL }),
  needed('icode', 'number', { ...packet, pattern: SMALL }),
  needed('icmp_id', 'unmodelled', { ...packet, pattern: /^"?\s*\d{1,5}\s*"?$/ }),
  needed('icmp_seq', 'unmodelled', { ...either, pattern: /^"?\s*\d{1,5}\s*"?$/ }),
  needed('icmpv6.mtu', 'unmodelled', packet),
  needed('dsize', 'number', { ...packet, pattern: COMPARISON }),
  needed('stream_size', 'unmodelled', either),
  needed('decode-event', 'unmodelled', either),
  needed('stream-event', 'unmodelled', either),
  needed('engine-event', 'unmodelled', either),
  needed('app-layer-event', 'unmodelled', { effect: 'transaction' }),
  needed('l3_proto', 'unmodelled', either),
  ...['ipv4-csum', 'tcpv4-csum', 'tcpv6-csum', 'udpv4-csum', 'udpv6-csum', 'icmpv4-csum', 'icmpv6-csum'].map((name) => needed(name, 'unmodelled', packet)),
  none('sameip', 'same-ip', packet),
  needed('ip_proto', 'ip-proto', { needsPacket: true, pattern: /^\s*(?:[<>]\s*)?[A-Za-z0-9-]+\s*$/, isNegatable: true }),
  needed('geoip', 'unmodelled', { ...either, isOfAws: true, pattern: /^[\s\S]+$/ }),
  needed('nfq_set_mark', 'unmodelled', { effect: 'none' }),
];

export const FLOW: readonly Keyword[] = [
  needed('flow', 'flow'),
  needed('flowbits', 'flowbits'),
  needed('flowint', 'unmodelled', either),
  needed('flowvar', 'unmodelled', either),
  needed('pktvar', 'unmodelled', either),
  needed('flow.age', 'unmodelled', either),
  needed('xbits', 'unmodelled', { effect: 'none', refusal: 'tracking' }),
  needed('hostbits', 'unmodelled', { effect: 'none', refusal: 'tracking' }),
  needed('tag', 'unmodelled', { effect: 'none', pattern: /^(?:session|host)(?:\s*,.*)?$/ }),
  none('bypass', 'unmodelled', { effect: 'none' }),
  needed('threshold', 'unmodelled', { effect: 'none', refusal: 'threshold' }),
  needed('detection_filter', 'unmodelled', { effect: 'none', refusal: 'threshold' }),
  needed('app-layer-protocol', 'app-layer-protocol', { isNegatable: true, pattern: /^[A-Za-z0-9-]+$/ }),
];

export const PAYLOAD: readonly Keyword[] = [
  needed('content', 'content', { quotes: 'must', isNegatable: true }),
  needed('uricontent', 'content', { quotes: 'must', isNegatable: true, application: 'http' }),
  none('nocase', 'modifier'),
  none('startswith', 'modifier'),
  none('endswith', 'modifier'),
  none('rawbytes', 'modifier'),
  needed('depth', 'modifier'),
  needed('offset', 'modifier'),
  needed('distance', 'modifier'),
  needed('within', 'modifier'),
  needed('replace', 'modifier', { quotes: 'must' }),
  { name: 'fast_pattern', role: 'modifier', value: 'optional', pattern: /^(?:only|\d{1,5}\s*,\s*\d{1,5})$/ },
  none('prefilter', 'modifier'),
  needed('pcre', 'pcre', { quotes: 'may', isNegatable: true }),
  needed('bsize', 'bsize', { pattern: COMPARISON }),
  needed('isdataat', 'isdataat', { pattern: /^!?\s*[A-Za-z0-9_.]+(?:\s*,\s*(?:relative|rawbytes))*$/ }),
  ...['byte_test', 'byte_jump', 'byte_extract', 'byte_math', 'asn1', 'rpc'].map((name): Keyword => needed(name, 'payload')),
  { name: 'base64_decode', role: 'payload', value: 'optional' },
  none('ftpbounce', 'payload', { application: 'ftp' }),
];
