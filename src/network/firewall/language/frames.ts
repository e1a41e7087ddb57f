// The pieces of what is said that `frame` names: `tls.pdu`, `http1.request`.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/differences-from-snort.html#frames, and what Suricata 7.0.10 itself takes.

import { findProtocol } from './protocols.ts';

/** The frames of applications whose frames are known; of others every name is taken. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['http', []],
  ['http1', ['request', 'response']],
  ['tls', ['pdu', 'hdr', 'data', 'alert', 'heartbeat', 'ssl2.hdr', 'ssl2.pdu']],
  ['dns', ['pdu']],
]);

/** The application of a frame, which a rule on that application need not name; `undefined` where there is no such frame. */
export function readFrame(value: string, protocol: string): { readonly application: string } | undefined {
  const [named = '', ...rest] = value.split('.');
  return rest.length > 0 && findProtocol(named)?.application !== undefined ? frameOf(named, rest.join('.')) : frameOf(protocol, value);
}

function frameOf(name: string, frame: string): { readonly application: string } | undefined {
  const application = findProtocol(name)?.application;
  if (application === undefined) return undefined;
  return NAMES.get(application)?.includes(frame.toLowerCase()) === false ? undefined : { application };
}
