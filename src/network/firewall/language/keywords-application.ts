// Keywords of what is said in a flow: buffers that `content` and `pcre` then look at, and tests of their own.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/index.html, sections 8.12 and after.

import type { Keyword, Refusal, Transport } from './keyword.ts';

type Side = 'to_server' | 'to_client' | undefined;

function buffers(application: string | undefined, side: Side, names: readonly string[], refusal?: Refusal): readonly Keyword[] {
  return names.map((name) => ({
    name,
    role: 'buffer',
    value: 'none',
    effect: 'transaction',
    ...(application === undefined ? {} : { application }),
    ...(side === undefined ? {} : { side }),
    ...(refusal === undefined ? {} : { refusal }),
  }));
}

function tests(application: string | undefined, names: readonly string[], refusal?: Refusal, side?: Side): readonly Keyword[] {
  return names.map((name) => ({
    name,
    role: 'unmodelled',
    value: 'needed',
    effect: 'transaction',
    ...(application === undefined ? {} : { application }),
    ...(side === undefined ? {} : { side }),
    ...(refusal === undefined ? {} : { refusal }),
  }));
}

function ofLength(length: number, rows: readonly Keyword[]): readonly Keyword[] {
  return rows.map((row) => ({ ...row, length }));
}

function withOther(otherApplication: string, rows: readonly Keyword[]): readonly Keyword[] {
  return rows.map((row) => ({ ...row, otherApplication }));
}

/** The headers of packets, with what the packet carries and the version of IP where only one has it. */
const HEADERS: readonly (readonly [name: string, transport?: Transport, version?: 4 | 6])[] = [
  ['ipv4.hdr'],
  ['ipv6.hdr'],
  ['tcp.hdr', 'tcp'],
  ['udp.hdr', 'udp'],
  ['icmpv4.hdr', 'icmp', 4],
  ['icmpv6.hdr', 'icmp', 6],
];

/** Old modifiers, which stand after the content that they move to a buffer. */
export const OLD_BUFFERS: Readonly<Record<string, string>> = {
  http_cookie: 'http.cookie',
  http_method: 'http.method',
  http_client_body: 'http.request_body',
  http_server_body: 'http.response_body',
  http_header: 'http.header',
  http_raw_header: 'http.header.raw',
  http_uri: 'http.uri',
  http_raw_uri: 'http.uri.raw',
  http_stat_msg: 'http.stat_msg',
  http_stat_code: 'http.stat_code',
  http_user_agent: 'http.user_agent',
  http_host: 'http.host',
  http_raw_host: 'http.host.raw',
};

const HTTP_REQUEST = [
  'method',
  'uri',
  'uri.raw',
  'host',
  'host.raw',
  'user_agent',
  'request_body',
  'request_line',
  'accept',
  'accept_lang',
  'accept_enc',
  'referer',
];
const HTTP_RESPONSE = ['stat_code', 'stat_msg', 'response_line', 'response_body', 'server', 'location'];
const HTTP_BOTH = ['header', 'header.raw', 'cookie', 'header_names', 'protocol', 'connection', 'content_len', 'content_type'];

function sideOf(buffer: string): { readonly side?: 'to_server' | 'to_client' } {
  const field = buffer.slice('http.'.length);
  return HTTP_REQUEST.includes(field) ? { side: 'to_server' } : HTTP_RESPONSE.includes(field) ? { side: 'to_client' } : {};
}

export const APPLICATION: readonly Keyword[] = [
  ...buffers(
    'http',
    'to_server',
    [...HTTP_REQUEST, 'request_header'].map((name) => `http.${name}`),
  ),
  ...buffers(
    'http',
    'to_client',
    [...HTTP_RESPONSE, 'response_header'].map((name) => `http.${name}`),
  ),
  ...buffers(
    'http',
    undefined,
    HTTP_BOTH.map((name) => `http.${name}`),
  ),
  ...buffers('http1', undefined, ['http.start']),
  ...Object.entries(OLD_BUFFERS).map(([name, buffer]): Keyword => ({ name, role: 'old-buffer', value: 'none', application: 'http1', ...sideOf(buffer) })),
  {
    name: 'urilen',
    role: 'number',
    value: 'needed',
    effect: 'transaction',
    application: 'http',
    side: 'to_server',
  },
  ...buffers('tls', 'to_server', ['tls.sni']),
  ...ofLength(32, withOther('quic', buffers('tls', 'to_server', ['ja3.hash']))),
  ...withOther('quic', buffers('tls', 'to_server', ['ja3.string', 'ja4.hash'])),
  ...ofLength(32, withOther('quic', buffers('tls', 'to_client', ['ja3s.hash']))),
  ...withOther('quic', buffers('tls', 'to_client', ['ja3s.string'])),
  ...buffers('tls', undefined, ['tls.certs', 'tls.cert_issuer', 'tls.cert_subject', 'tls.cert_serial']),
  ...ofLength(59, buffers('tls', undefined, ['tls.cert_fingerprint'])),
  ...buffers('tls', undefined, ['tls.random', 'tls.random_time', 'tls.random_bytes']),
  ...tests('tls', ['tls.subject', 'tls.issuerdn', 'tls.fingerprint']).map((row): Keyword => ({ ...row, quotes: 'must', isNegatable: true })),
  ...tests('tls', ['tls_cert_notbefore', 'tls_cert_notafter', 'tls.cert_chain_len'], undefined, 'to_client'),
  ...['tls_cert_expired', 'tls_cert_valid'].map(
    (name): Keyword => ({ name, role: 'unmodelled', value: 'none', effect: 'transaction', application: 'tls', side: 'to_client' }),
  ),
  { name: 'tls_store', role: 'unmodelled', value: 'none', effect: 'none', application: 'tls' },
  { name: 'tls.version', role: 'tls-version', value: 'needed', effect: 'transaction', application: 'tls', pattern: /^\s*(?:1\.[0-3][\w.]*|0x[\w.]{4})\s*$/ },
  { name: 'ssl_version', role: 'tls-version', value: 'needed', effect: 'transaction', application: 'tls' },
  { name: 'ssl_state', role: 'ssl-state', value: 'needed', effect: 'transaction', application: 'tls' },
  ...buffers('dns', 'to_server', ['dns.query']),
  { name: 'dns.opcode', role: 'number', value: 'needed', effect: 'transaction', application: 'dns', pattern: /^!?\s*\d{1,3}$/ },
  ...buffers('ssh', undefined, ['ssh.proto', 'ssh.software']),
  ...ofLength(32, buffers('ssh', 'to_server', ['ssh.hassh'])),
  ...ofLength(32, buffers('ssh', 'to_client', ['ssh.hassh.server'])),
  ...buffers('ssh', 'to_server', ['ssh.hassh.string']),
  ...buffers('ssh', 'to_client', ['ssh.hassh.server.string']),
  ...tests('ssh', ['ssh.protoversion', 'ssh.softwareversion']).map((row): Keyword => ({ ...row, quotes: 'may' })),
  ...buffers('quic', undefined, ['quic.version']),
  ...buffers('quic', 'to_server', ['quic.sni', 'quic.ua', 'quic.cyu.string']),
  ...ofLength(32, buffers('quic', 'to_server', ['quic.cyu.hash'])),
  ...tests('http2', ['http2.frametype', 'http2.errorcode', 'http2.priority', 'http2.window', 'http2.size_update', 'http2.settings']),
  ...buffers('http2', undefined, ['http2.header_name']),
  ...buffers('smb', 'to_server', ['smb.named_pipe', 'smb.share', 'smb.ntlmssp_user', 'smb.ntlmssp_domain']),
  ...withOther('smb', [...tests('dcerpc', ['dcerpc.iface', 'dcerpc.opnum']), ...buffers('dcerpc', undefined, ['dcerpc.stub_data'])]),
  ...tests('nfs', ['nfs_procedure', 'nfs.version'], undefined, 'to_server'),
  ...tests('modbus', ['modbus'], undefined, 'to_server'),
  ...tests('dnp3', ['dnp3_func', 'dnp3_ind', 'dnp3_obj']),
  ...buffers('dnp3', undefined, ['dnp3.data']),
  ...tests('krb5', ['krb5_err_code', 'krb5_msg_type']),
  ...tests('krb5', ['krb5.ticket_encryption'], undefined, 'to_client'),
  ...buffers('krb5', 'to_client', ['krb5.cname', 'krb5.sname']),
  ...tests('rfb', ['rfb.secresult'], undefined, 'to_client'),
  ...tests('rfb', ['rfb.sectype'], undefined, 'to_server'),
  ...buffers('rfb', 'to_client', ['rfb.name']),
  ...tests('snmp', ['snmp.version', 'snmp.pdu_type']),
  ...buffers('snmp', undefined, ['snmp.usm', 'snmp.community']),
  ...tests('dhcp', ['dhcp.leasetime', 'dhcp.rebinding_time', 'dhcp.renewal_time']),
  { name: 'frame', role: 'frame', value: 'needed', effect: 'transaction' },
  { name: 'config', role: 'unmodelled', value: 'needed', effect: 'application' },
  ...tests('mqtt', ['mqtt.type', 'mqtt.reason_code']),
  ...tests('mqtt', ['mqtt.flags', 'mqtt.qos', 'mqtt.protocol_version', 'mqtt.connect.flags'], undefined, 'to_server'),
  ...tests('mqtt', ['mqtt.connack.session_present'], undefined, 'to_client'),
  ...buffers(
    'mqtt',
    'to_server',
    ['clientid', 'username', 'password', 'willtopic', 'willmessage'].map((name) => `mqtt.connect.${name}`),
  ),
  ...buffers('mqtt', 'to_server', ['mqtt.publish.message', 'mqtt.unsubscribe.topic']),
  ...buffers('mqtt', undefined, ['mqtt.publish.topic', 'mqtt.subscribe.topic']),
  ...buffers('sip', 'to_server', ['sip.method', 'sip.uri', 'sip.request_line']),
  ...buffers('sip', 'to_client', ['sip.stat_code', 'sip.stat_msg', 'sip.response_line']),
  ...buffers('sip', undefined, ['sip.protocol']),
  { name: 'base64_data', role: 'buffer', value: 'none', effect: 'payload' },
  { name: 'pkt_data', role: 'buffer', value: 'none' },
  ...['ip.src', 'ip.dst'].map((name): Keyword => ({ name, role: 'buffer', value: 'none', effect: 'packet' })),
  ...HEADERS.map(
    ([name, transport, version]): Keyword => ({
      name,
      role: 'buffer',
      value: 'none',
      effect: 'packet',
      needsPacket: true,
      ...(transport === undefined ? {} : { transport }),
      ...(version === undefined ? {} : { version }),
    }),
  ),
  // What AWS adds: https://docs.aws.amazon.com/network-firewall/latest/developerguide/rule-groups-url-filtering.html
  { name: 'aws_domain_category', role: 'unmodelled', value: 'needed', effect: 'transaction' },
  { name: 'aws_url_category', role: 'unmodelled', value: 'needed', effect: 'transaction' },
];

/** What AWS refuses by name. */
export const REFUSED: readonly Keyword[] = [
  ...tests(undefined, ['dataset', 'datarep'], 'dataset').map((row): Keyword => ({ ...row, role: 'payload' })),
  ...tests(undefined, ['iprep'], 'iprep'),
  ...tests(undefined, ['lua', 'luajit'], 'lua'),
  ...tests(undefined, ['cip_service', 'enip_command'], 'enip'),
  ...tests(undefined, ['ftpdata_command'], 'ftp-data'),
  ...tests(undefined, ['filename', 'fileext', 'filemagic'], 'file').map((row): Keyword => ({ ...row, quotes: 'may', isNegatable: true })),
  ...tests(undefined, ['filemd5', 'filesha1', 'filesha256', 'filesize'], 'file'),
  ...buffers(undefined, undefined, ['file.data', 'file.name', 'file.magic'], 'file'),
  { name: 'filestore', role: 'unmodelled', value: 'optional', effect: 'transaction', refusal: 'file' },
  ...tests(undefined, ['ike.exchtype', 'ike.chosen_sa_attribute', 'ike.key_exchange_payload_length', 'ike.nonce_payload_length'], 'ikev2'),
  ...buffers('ike', 'to_server', ['ike.init_spi', 'ike.vendor'], 'ikev2'),
  ...buffers('ike', undefined, ['ike.resp_spi', 'ike.nonce_payload', 'ike.key_exchange_payload'], 'ikev2'),
];

export const TRANSFORMS: readonly Keyword[] = [
  ...[
    'compress_whitespace',
    'strip_whitespace',
    'strip_pseudo_headers',
    'to_md5',
    'to_sha1',
    'to_sha256',
    'dotprefix',
    'url_decode',
    'header_lowercase',
    'to_lowercase',
    'to_uppercase',
  ].map((name): Keyword => ({ name, role: 'transform', value: 'none' })),
  { name: 'pcrexform', role: 'transform', value: 'needed', quotes: 'must' },
  { name: 'xor', role: 'transform', value: 'needed', quotes: 'must', pattern: /^(?:[0-9a-fA-F]{2}){1,64}$/ },
];
