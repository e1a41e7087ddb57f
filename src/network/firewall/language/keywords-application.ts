// Keywords of what is said in a flow: buffers that `content` and `pcre` then look at, and tests of their own.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/index.html, sections 8.12 and after.

import type { Keyword, Refusal } from './keyword.ts';

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

function tests(application: string | undefined, names: readonly string[], refusal?: Refusal): readonly Keyword[] {
  return names.map((name) => ({
    name,
    role: 'unmodelled',
    value: 'needed',
    effect: 'transaction',
    ...(application === undefined ? {} : { application }),
    ...(refusal === undefined ? {} : { refusal }),
  }));
}

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
const HTTP_BOTH = ['header', 'header.raw', 'cookie', 'header_names', 'protocol', 'start', 'connection', 'content_len', 'content_type'];

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
  ...Object.entries(OLD_BUFFERS).map(([name, buffer]): Keyword => ({ name, role: 'old-buffer', value: 'none', application: 'http', ...sideOf(buffer) })),
  {
    name: 'urilen',
    role: 'number',
    value: 'needed',
    effect: 'transaction',
    application: 'http',
    side: 'to_server',
    pattern: /^[<>]?\s*\d{1,5}(?:\s*<>\s*\d{1,5})?\s*(?:,\s*(?:norm|raw))?$/,
  },
  ...buffers('tls', 'to_server', ['tls.sni', 'ja3.hash', 'ja3.string']),
  ...buffers('tls', 'to_server', ['ja4.hash']),
  ...buffers('tls', undefined, ['tls.certs', 'tls.cert_issuer', 'tls.cert_subject', 'tls.cert_serial', 'tls.cert_fingerprint']),
  ...buffers('tls', 'to_client', ['ja3s.hash', 'ja3s.string']),
  ...buffers('tls', undefined, ['tls.random', 'tls.random_time', 'tls.random_bytes']),
  ...tests('tls', ['tls.subject', 'tls.issuerdn', 'tls.fingerprint', 'tls_cert_notbefore', 'tls_cert_notafter', 'tls.cert_chain_len']),
  ...['tls_cert_expired', 'tls_cert_valid'].map((name): Keyword => ({ name, role: 'unmodelled', value: 'none', effect: 'transaction', application: 'tls' })),
  { name: 'tls_store', role: 'unmodelled', value: 'none', effect: 'none', application: 'tls' },
  { name: 'tls.version', role: 'tls-version', value: 'needed', effect: 'transaction', application: 'tls', pattern: /^\s*(?:1\.[0-3]|0x[0-9a-fA-F]{4})\s*$/ },
  { name: 'ssl_version', role: 'tls-version', value: 'needed', effect: 'transaction', application: 'tls' },
  { name: 'ssl_state', role: 'ssl-state', value: 'needed', effect: 'transaction', application: 'tls' },
  ...buffers('dns', 'to_server', ['dns.query']),
  { name: 'dns.opcode', role: 'number', value: 'needed', effect: 'transaction', application: 'dns', pattern: /^!?\s*\d{1,3}$/ },
  ...buffers('ssh', undefined, ['ssh.proto', 'ssh.software']),
  ...buffers('ssh', 'to_server', ['ssh.hassh', 'ssh.hassh.string']),
  ...buffers('ssh', 'to_client', ['ssh.hassh.server', 'ssh.hassh.server.string']),
  ...tests('ssh', ['ssh.protoversion', 'ssh.softwareversion']),
  ...buffers('quic', undefined, ['quic.version', 'quic.sni', 'quic.ua', 'quic.cyu.hash', 'quic.cyu.string']),
  ...tests('http2', ['http2.frametype', 'http2.errorcode', 'http2.priority', 'http2.window', 'http2.size_update', 'http2.settings']),
  ...buffers('http2', undefined, ['http2.header_name']),
  ...buffers('smb', undefined, ['smb.named_pipe', 'smb.share', 'smb.ntlmssp_user', 'smb.ntlmssp_domain']),
  ...tests(undefined, ['dcerpc.iface', 'dcerpc.opnum', 'nfs_procedure', 'nfs.version', 'modbus', 'dnp3_func', 'dnp3_ind', 'dnp3_obj']),
  ...tests(undefined, ['krb5_err_code', 'krb5_msg_type', 'krb5.ticket_encryption', 'rfb.secresult', 'rfb.sectype', 'snmp.version', 'snmp.pdu_type']),
  ...tests(undefined, ['dhcp.leasetime', 'dhcp.rebinding_time', 'dhcp.renewal_time', 'frame', 'config']),
  ...tests(undefined, [
    'mqtt.type',
    'mqtt.flags',
    'mqtt.qos',
    'mqtt.protocol_version',
    'mqtt.reason_code',
    'mqtt.connect.flags',
    'mqtt.connack.session_present',
  ]),
  ...buffers(undefined, undefined, ['dcerpc.stub_data', 'dnp3.data', 'krb5.cname', 'krb5.sname', 'rfb.name', 'snmp.usm', 'snmp.community']),
  ...buffers(undefined, undefined, ['sip.method', 'sip.uri', 'sip.protocol', 'sip.stat_code', 'sip.stat_msg', 'sip.request_line', 'sip.response_line']),
  ...buffers(undefined, undefined, [
    'mqtt.connect.clientid',
    'mqtt.connect.username',
    'mqtt.connect.password',
    'mqtt.connect.willtopic',
    'mqtt.connect.willmessage',
  ]),
  ...buffers(undefined, undefined, ['mqtt.publish.topic', 'mqtt.publish.message', 'mqtt.subscribe.topic', 'mqtt.unsubscribe.topic']),
  ...buffers(undefined, undefined, ['base64_data']),
  ...['pkt_data', 'ip.src', 'ip.dst', 'ipv4.hdr', 'ipv6.hdr', 'tcp.hdr', 'udp.hdr', 'icmpv4.hdr', 'icmpv6.hdr'].map(
    (name): Keyword => ({ name, role: 'buffer', value: 'none', effect: 'packet' }),
  ),
  // What AWS adds: https://docs.aws.amazon.com/network-firewall/latest/developerguide/rule-groups-url-filtering.html
  { name: 'aws_domain_category', role: 'unmodelled', value: 'needed', effect: 'transaction', isOfAws: true },
  { name: 'aws_url_category', role: 'unmodelled', value: 'needed', effect: 'transaction', isOfAws: true },
];

/** What AWS refuses by name. */
export const REFUSED: readonly Keyword[] = [
  ...tests(undefined, ['dataset', 'datarep'], 'dataset'),
  ...tests(undefined, ['iprep'], 'iprep'),
  ...tests(undefined, ['lua', 'luajit'], 'lua'),
  ...tests(undefined, ['cip_service', 'enip_command'], 'enip'),
  ...tests(undefined, ['ftpdata_command'], 'ftp-data'),
  ...tests(undefined, ['filename', 'fileext', 'filemagic', 'filemd5', 'filesha1', 'filesha256', 'filesize'], 'file'),
  ...buffers(undefined, undefined, ['file.data', 'file.name', 'file.magic'], 'file'),
  { name: 'filestore', role: 'unmodelled', value: 'optional', effect: 'transaction', refusal: 'file' },
  ...tests(undefined, ['ike.exchtype', 'ike.chosen_sa_attribute', 'ike.key_exchange_payload_length', 'ike.nonce_payload_length'], 'ikev2'),
  ...buffers(undefined, undefined, ['ike.init_spi', 'ike.resp_spi', 'ike.vendor', 'ike.nonce_payload', 'ike.key_exchange_payload'], 'ikev2'),
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
