// What the values of keywords look like whose meaning the engine does not model: a value out of form refuses the rule, as it does in Suricata.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/index.html, and what Suricata 7.0.10 itself takes (vectors/firewall).

import { contentBytes } from './content-bytes.ts';
import { isCertificateDate } from './date-value.ts';
import { isEngineEvent } from './engine-events.ts';
import { isModbus } from './modbus-value.ts';
import { findProtocol } from './protocols.ts';
import { areRequirements } from './requirements.ts';
import {
  BITS_8,
  BITS_16,
  BITS_32,
  BITS_64,
  type Check,
  comparison,
  either,
  form,
  inclusiveComparison,
  leading,
  numbersIn,
  whole,
  words,
} from './value-forms.ts';

const csum = words('valid', 'invalid');
/** Flags parted by commas, each with a `!` or none. */
const flags = (...names: readonly string[]): Check => form(new RegExp(`^[ ,]*!?(?:${names.join('|')})(?: *, *!?(?:${names.join('|')}))*$`));
/** A name and the bytes it stands for; a quote before them and one after them are passed over, each by itself. */
const variable: Check = (value) => {
  const [, bytes] = /,"?([\s\S]+?)(?:(?<!\\)")?$/.exec(value) ?? [];
  return bytes !== undefined && contentBytes(bytes).ok;
};
/** As `variable`; quotes stand before and after, and no comma between, or they are of the bytes. */
const packetVariable: Check = (value) => {
  const [, quoted, bytes = quoted] = /,(?:"([^,]+)"|([\s\S]+))$/.exec(value) ?? [];
  return bytes !== undefined && contentBytes(bytes).ok;
};
const ERROR_CODES = [
  'NO_ERROR',
  'PROTOCOL_ERROR',
  'FLOW_CONTROL_ERROR',
  'SETTINGS_TIMEOUT',
  'STREAM_CLOSED',
  'FRAME_SIZE_ERROR',
  'REFUSED_STREAM',
  'CANCEL',
  'COMPRESSION_ERROR',
  'CONNECT_ERROR',
  'ENHANCE_YOUR_CALM',
  'INADEQUATE_SECURITY',
  'HTTP_1_1_REQUIRED',
];
const FRAME_TYPES = ['DATA', 'HEADERS', 'PRIORITY', 'RSTSTREAM', 'SETTINGS', 'PUSHPROMISE', 'PING', 'GOAWAY', 'WINDOWUPDATE', 'CONTINUATION'];
const MQTT_TYPES = 'CONNECT CONNACK PUBLISH PUBACK PUBREC PUBREL PUBCOMP SUBSCRIBE SUBACK UNSUBSCRIBE UNSUBACK PINGREQ PINGRESP DISCONNECT AUTH'.split(' ');
const SETTINGS = 'HEADER_TABLE_SIZE|ENABLE_PUSH|MAX_CONCURRENT_STREAMS|INITIAL_WINDOW_SIZE|MAX_FRAME_SIZE|MAX_HEADER_LIST_SIZE';
const EVENTS_OF_NO_APPLICATION = [
  'applayer_mismatch_protocol_both_directions',
  'applayer_wrong_direction_first_data',
  'applayer_detect_protocol_only_one_direction',
  'applayer_proto_detection_skipped',
  'applayer_no_tls_after_starttls',
  'applayer_unexpected_protocol',
];
const ofApplication: Check = (value) => value.includes('.') && findProtocol(value.slice(0, value.indexOf('.')))?.application !== undefined;

const NUMBERS: Readonly<Record<string, Check>> = {
  ttl: comparison(BITS_8),
  itype: comparison(BITS_8),
  icode: comparison(BITS_8),
  dsize: comparison(BITS_16),
  bsize: comparison(BITS_64),
  // What stands after the number is passed over.
  urilen: (value) => isLength(/^[^\d]*\d+/.exec(value)?.[0] ?? ''),
  id: whole(BITS_16),
  tos: either(numbersIn(/^!?\s*(\d{1,3})$/, BITS_8), form(/^!?\s*x[0-9a-f]{1,2}$/i)),
  fragoffset: leading(BITS_16, /[<>]?\s*/),
  'tcp.seq': whole(BITS_32),
  'tcp.ack': whole(BITS_32),
  'tcp.window': numbersIn(/^!?\s*(\d{1,9})$/, BITS_16),
  'tcp.mss': comparison(BITS_16),
  icmp_id: whole(BITS_16),
  icmp_seq: whole(BITS_16),
  'icmpv6.mtu': comparison(BITS_32),
  'flow.age': comparison(BITS_32),
  'http2.priority': comparison(BITS_8),
  'http2.window': comparison(BITS_32),
  'http2.size_update': comparison(BITS_64),
  nfs_procedure: inclusiveComparison(BITS_32),
  'nfs.version': inclusiveComparison(BITS_32),
  'tls.cert_chain_len': comparison(BITS_32),
  'dhcp.leasetime': comparison(BITS_64),
  'dhcp.rebinding_time': comparison(BITS_64),
  'dhcp.renewal_time': comparison(BITS_64),
  'snmp.version': comparison(BITS_32),
  'snmp.pdu_type': form(/^\d{1,19}$/),
  krb5_msg_type: whole(BITS_8),
  krb5_err_code: form(/^\d[A-Za-z0-9.]{0,2}$/),
  'krb5.ticket_encryption': either(form(/^!?weak$/), (value) => areSigned(value)),
  'rfb.sectype': comparison(BITS_32),
  'mqtt.protocol_version': comparison(BITS_8),
  'mqtt.qos': form(/^\+?0*[0-2]$/),
  'mqtt.reason_code': whole(BITS_8),
  template2: comparison(BITS_8),
  rev: whole(BITS_32 - 1n),
  gid: whole(BITS_32 - 1n),
};

const WORDS: Readonly<Record<string, Check>> = {
  'ipv4-csum': csum,
  'tcpv4-csum': csum,
  'tcpv6-csum': csum,
  'udpv4-csum': csum,
  'udpv6-csum': csum,
  'icmpv4-csum': csum,
  'icmpv6-csum': csum,
  l3_proto: words('ipv4', 'ipv6', 'ip4', 'ip6'),
  fragbits: form(/^[+*!]?\s*[MDR]/),
  stream_size: numbersIn(/^(?:server|client|both|either)\s*,\s*(?:<=|>=|!=|[<>!=])\s*,\s*(\d{1,10})$/, BITS_32),
  nfq_set_mark: form(/^[^0-9a-fx]?(?:\d+|0x[0-9a-f]+)\/(?:\d|0x[0-9a-f])/i),
  'decode-event': (value) => isEngineEvent(`decoder.${value}`),
  'stream-event': (value) => isEngineEvent(`stream.${value}`),
  'engine-event': isEngineEvent,
  requires: areRequirements,
  'app-layer-event': either(words(...EVENTS_OF_NO_APPLICATION), ofApplication),
  flowvar: variable,
  pktvar: packetVariable,
  flowint: (value) =>
    numbersIn(/^[A-Za-z][\w./]+\s*,\s*(?:[+=-]|==|!=|<=?|>=?)\s*,?\s*(?:[A-Za-z]\w+|(\d{1,10}))$/, BITS_32)(value) ||
    /^[A-Za-z][\w./]+\s*,\s*(?:isset|isnotset|notset)\s*,?\s*(?:[A-Za-z]\w+|\d{1,10})?$/.test(value),
  tag: numbersIn(/^(?:host|session)(?:\s*,\s*(\d{1,20})\s*,\s*(?:packets|bytes|seconds)(?:\s*,\s*(?:src|dst))?)?$/, BITS_32),
  classtype: form(/^[A-Za-z][A-Za-z0-9_-]*$/),
  config: form(/^logging\s+disable,\s*type\s+(?:tx|flow),\s*scope\s+(?:flow|tx)$/),
  asn1: isAsn1,
  rpc: numbersIn(/^(\d{1,10})(?:\s*,\s*(?:(\d{1,10})|\*)(?:\s*,\s*(?:(\d{1,10})|\*))?)?$/, BITS_32, BITS_32, BITS_32),
  'tls.subject': form(/^[\w\s\-.=,*@^[\]`\\]+$/),
  'tls.issuerdn': form(/^[\w\s\-.=,*@^[\]`\\]+$/),
  // Twenty bytes of SHA-1 with colons between.
  'tls.fingerprint': form(/^[A-Za-z0-9:]{59}$/),
  tls_cert_notbefore: isCertificateDate,
  tls_cert_notafter: isCertificateDate,
  'ssh.protoversion': form(/^\s*(?:\d[\d.-]*|2_compat)\s*$/),
  'ssh.softwareversion': form(/^[0-9A-Za-z:.\-_+\s]+"?$/),
  'http2.frametype': either(words(...FRAME_TYPES), leading(BITS_8)),
  'http2.errorcode': either(words(...ERROR_CODES), leading(BITS_32)),
  'http2.settings': form(new RegExp(`^SETTINGS_(?:${SETTINGS})(?:[\\s=<>]|$)`, 'i')),
  'dcerpc.iface': numbersIn(/^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}(?:\s*,\s*[<>=!]?(\d{1,10}))?(?:\s*,\s*any_frag)?$/i, BITS_16),
  'dcerpc.opnum': (value) =>
    value.split(',').every((part) => {
      const [, low, high] = /^(\d{1,10})(?:-(\d{1,10}))?$/.exec(part) ?? [];
      return low !== undefined && Number(low) <= Number(high ?? low) && BigInt(high ?? low) <= BITS_32;
    }),
  modbus: isModbus,
  dnp3_func: either(words(...'confirm read write select operate direct_operate cold_restart warm_restart response'.split(' ')), whole(BITS_8)),
  dnp3_ind: either(isIndications, numbersIn(/^(\d{1,10}|0x[0-9a-f]{1,8})$/i, BITS_16)),
  'mqtt.type': words(...MQTT_TYPES),
  'mqtt.flags': flags('dup', 'retain'),
  'mqtt.connect.flags': flags('username', 'password', 'will', 'will_retain', 'clean_session'),
  'mqtt.connack.session_present': form(/^(?:true|false|yes|no)$/),
  'rfb.secresult': words('ok', 'fail', 'toomany', 'unknown'),
  geoip: form(/[A-Z]{2}/),
};

const CHECKS: ReadonlyMap<string, Check> = new Map([...Object.entries(NUMBERS), ...Object.entries(WORDS)]);

const isLength = comparison(BITS_16);

function areSigned(value: string): boolean {
  return value
    .split(/[\s,]+/)
    .every((part, index) => (part === '' && index > 0) || (/^-?\d{1,10}$/.test(part) && Number(part) >= -(2 ** 31) && Number(part) < 2 ** 31));
}

/** What `asn1` looks for, and how far each of its numbers reaches. */
const OF_ASN1: ReadonlyMap<string, readonly [least: number, most: number] | undefined> = new Map([
  ['bitstring_overflow', undefined],
  ['double_overflow', undefined],
  ['oversize_length', [0, 0xffff_ffff] as const],
  ['absolute_offset', [0, 0xffff] as const],
  ['relative_offset', [-0xffff, 0xffff] as const],
]);

function isAsn1(value: string): boolean {
  const parts = value.split(/[\s,]+/);
  if (parts.at(-1) === '') parts.pop();
  for (let at = 0; at < parts.length; at++) {
    const name = parts[at] ?? '';
    if (!OF_ASN1.has(name)) return false;
    const bounds = OF_ASN1.get(name);
    if (bounds === undefined) continue;
    const digits = parts[++at] ?? '';
    if (!/^-?\d{1,10}$/.test(digits) || Number(digits) < bounds[0] || Number(digits) > bounds[1]) return false;
  }
  return true;
}

const INDICATIONS = new Set(
  (
    'all_stations class_1_events class_2_events class_3_events need_time local_control device_trouble device_restart ' +
    'no_func_code_support object_unknown parameter_error event_buffer_overflow already_executing config_corrupt reserved_1 reserved_2'
  ).split(' '),
);

function isIndications(value: string): boolean {
  const parts = value.toLowerCase().split(/[\s,]+/);
  return parts.every((part, index) => INDICATIONS.has(part) || (part === '' && index > 0));
}

/** Whether the value is one that the keyword takes; a keyword without a row takes every value. */
export function isValueOf(keyword: string, value: string): boolean {
  return CHECKS.get(keyword)?.(value) ?? true;
}
