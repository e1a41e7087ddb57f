// Every keyword by every name that it has.

import { nearest } from '../../../core/index.ts';
import type { Keyword } from './keyword.ts';
import { APPLICATION, REFUSED, TRANSFORMS } from './keywords-application.ts';
import { FLOW, META, PACKET, PAYLOAD } from './keywords-core.ts';

/** Names that older rules use. */
const ALIASES: readonly (readonly [string, string])[] = [
  ['flags', 'tcp.flags'],
  ['seq', 'tcp.seq'],
  ['ack', 'tcp.ack'],
  ['window', 'tcp.window'],
  ['file_data', 'file.data'],
  ['dns_query', 'dns.query'],
  ['tls_sni', 'tls.sni'],
  ['tls_cert_issuer', 'tls.cert_issuer'],
  ['tls_cert_subject', 'tls.cert_subject'],
  ['tls_cert_serial', 'tls.cert_serial'],
  ['tls_cert_fingerprint', 'tls.cert_fingerprint'],
  ['ja3_hash', 'ja3.hash'],
  ['ja3_string', 'ja3.string'],
  ['ssh_proto', 'ssh.proto'],
  ['ssh_software', 'ssh.software'],
  ['http_protocol', 'http.protocol'],
  ['http_start', 'http.start'],
  ['http_header_names', 'http.header_names'],
  ['http_accept', 'http.accept'],
  ['http_accept_lang', 'http.accept_lang'],
  ['http_accept_enc', 'http.accept_enc'],
  ['http_connection', 'http.connection'],
  ['http_content_len', 'http.content_len'],
  ['http_content_type', 'http.content_type'],
  ['http_referer', 'http.referer'],
  ['http_request_line', 'http.request_line'],
  ['http_response_line', 'http.response_line'],
  ['dce_iface', 'dcerpc.iface'],
  ['dce_opnum', 'dcerpc.opnum'],
  ['dce_stub_data', 'dcerpc.stub_data'],
];

const KEYWORDS: ReadonlyMap<string, Keyword> = (() => {
  const rows = [...META, ...PACKET, ...FLOW, ...PAYLOAD, ...APPLICATION, ...REFUSED, ...TRANSFORMS];
  const byName = new Map(rows.map((row) => [row.name, row]));
  for (const [alias, name] of ALIASES) {
    const row = byName.get(name);
    if (row !== undefined) byName.set(alias, row);
  }
  return byName;
})();

/** The row of a keyword, by its name or by an older one, in letters of either case. */
export function findKeyword(name: string): Keyword | undefined {
  return KEYWORDS.get(name.toLowerCase());
}

/** The row of the keyword of an option or a buffer; no rule parses with one that is none. */
export const keywordOf = (name: string): Keyword => findKeyword(name) as Keyword;

/** The keyword that was perhaps meant. */
export function nearestKeyword(name: string): string | undefined {
  return nearest(name, [...KEYWORDS.keys()]);
}
