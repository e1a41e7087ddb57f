// The words that may stand as the protocol of a rule.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/intro.html#protocol

import type { Refusal, Transport } from './keyword.ts';
import type { Rule } from './rule.ts';

export interface ProtocolRow {
  readonly transports: readonly Transport[];
  /** An application protocol, as the engine names it. */
  readonly application?: string;
  /** Matches payload of packets only, or of the stream only. */
  readonly payload?: 'packet' | 'stream';
  readonly version?: 4 | 6;
  readonly refusal?: Refusal;
}

const application = (name: string, ...transports: readonly Transport[]): ProtocolRow => ({ transports, application: name });

export const PROTOCOLS: ReadonlyMap<string, ProtocolRow> = new Map<string, ProtocolRow>([
  ['ip', { transports: ['ip'] }],
  ['ipv4', { transports: ['ip'], version: 4 }],
  ['ip4', { transports: ['ip'], version: 4 }],
  ['ipv6', { transports: ['ip'], version: 6 }],
  ['ip6', { transports: ['ip'], version: 6 }],
  ['tcp', { transports: ['tcp'] }],
  ['tcp-pkt', { transports: ['tcp'], payload: 'packet' }],
  ['tcp-stream', { transports: ['tcp'], payload: 'stream' }],
  ['udp', { transports: ['udp'] }],
  ['icmp', { transports: ['icmp'] }],
  ['icmpv4', { transports: ['icmp'], version: 4 }],
  ['icmpv6', { transports: ['icmp'], version: 6 }],
  ['pkthdr', { transports: ['ip'] }],
  ['sctp', { transports: ['sctp'], refusal: 'sctp' }],
  ['http', application('http', 'tcp')],
  ['http1', application('http1', 'tcp')],
  ['http2', application('http2', 'tcp')],
  ['tls', application('tls', 'tcp')],
  ['dns', application('dns', 'tcp', 'udp')],
  ['ssh', application('ssh', 'tcp')],
  ['smtp', application('smtp', 'tcp')],
  ['ftp', application('ftp', 'tcp')],
  ['ftp-data', { ...application('ftp-data', 'tcp'), refusal: 'ftp-data' }],
  ['imap', application('imap', 'tcp')],
  ['smb', application('smb', 'tcp')],
  ['dcerpc', application('dcerpc', 'tcp', 'udp')],
  ['nfs', application('nfs', 'tcp', 'udp')],
  ['ntp', application('ntp', 'udp')],
  ['tftp', application('tftp', 'udp')],
  ['ike', { ...application('ike', 'udp'), refusal: 'ikev2' }],
  ['ikev2', { ...application('ike', 'udp'), refusal: 'ikev2' }],
  ['krb5', application('krb5', 'tcp', 'udp')],
  ['dhcp', application('dhcp', 'udp')],
  ['snmp', application('snmp', 'udp')],
  ['sip', application('sip', 'udp')],
  ['rfb', application('rfb', 'tcp')],
  ['mqtt', application('mqtt', 'tcp')],
  ['telnet', application('telnet', 'tcp')],
  ['rdp', application('rdp', 'tcp')],
  ['quic', application('quic', 'udp')],
  ['modbus', application('modbus', 'tcp')],
  ['dnp3', application('dnp3', 'tcp')],
  ['enip', { ...application('enip', 'tcp', 'udp'), refusal: 'enip' }],
  ['bittorrent-dht', application('bittorrent-dht', 'udp')],
]);

// The names of transports are told whatever their case, those of applications only as they are.
const OF_TRANSPORT = /^(?:ip[46v]*|tcp(?:-pkt|-stream)?|udp|icmp(?:v[46])?|pkthdr|sctp)$/i;

export function findProtocol(word: string): ProtocolRow | undefined {
  return PROTOCOLS.get(OF_TRANSPORT.test(word) ? word.toLowerCase() : word);
}

/** The protocol of a rule; none parses without one that there is. */
export const protocolOf = (rule: Rule): ProtocolRow => findProtocol(rule.protocol) as ProtocolRow;

/** Whether a rule or a keyword that asks for `wanted` is content with what was detected: `http` stands for both its versions. */
export function isApplication(wanted: string, detected: string): boolean {
  if (wanted === 'http') return detected === 'http' || detected === 'http1' || detected === 'http2';
  if (wanted === 'http1') return detected === 'http' || detected === 'http1';
  return wanted === detected;
}
