// The pieces of what is said that `frame` names: `tls.pdu`, `http1.request`.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/differences-from-snort.html#frames, and what Suricata 7.0.10 itself takes.

import { findProtocol } from './protocols.ts';

const of = (before: string, ...names: readonly string[]) => names.map((name) => `${before}.${name}`);

/** Beside `stream`, which every application over TCP has; of applications that are not here there is no other. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['http1', ['request', 'response']],
  ['tls', ['pdu', 'hdr', 'data', 'alert', 'heartbeat', 'ssl2.hdr', 'ssl2.pdu']],
  ['dns', ['pdu']],
  ['smb', ['nbss', 'smb1', 'smb2', 'smb3'].flatMap((part) => of(part, 'pdu', 'hdr', 'data'))],
  ['nfs', [...of('rpc', 'pdu', 'hdr', 'data', 'creds'), ...of('nfs', 'pdu', 'status'), ...of('nfs4', 'pdu', 'hdr', 'ops', 'status')]],
  ['sip', ['pdu', ...['request', 'response'].flatMap((part) => of(part, 'line', 'headers', 'body'))]],
  ['rfb', ['pdu']],
  ['mqtt', ['pdu', 'header', 'data']],
  ['telnet', ['pdu', 'ctl', 'data']],
]);

/** Those whose frames may be written in capitals too. */
const IN_ANY_CASE = ['http1', 'tls'];

/** The application of a frame, which a rule on that application need not name; `undefined` where there is no such frame. */
export function readFrame(value: string, protocol: string): { readonly application: string } | undefined {
  const dot = value.indexOf('.');
  const own = findProtocol(protocol);
  const named = findProtocol(value.slice(0, Math.max(dot, 0)));
  const row = named?.application === undefined ? own : named;
  if (row?.application === undefined || own === undefined) return undefined;
  const { application } = row;
  // Of HTTP as such there is one, and not in rules on a version of it.
  if (application === 'http' && own.application !== undefined && own.application !== 'http') return undefined;
  const frame = row === named ? value.slice(dot + 1) : value;
  const name = IN_ANY_CASE.includes(application) ? frame.toLowerCase() : frame;
  const transports = frame === 'stream' ? ['tcp'] : NAMES.get(application)?.includes(name) === true ? row.transports : [];
  return own.transports.some((one) => one === 'ip' || transports.includes(one)) && transports.length > 0 ? { application } : undefined;
}
