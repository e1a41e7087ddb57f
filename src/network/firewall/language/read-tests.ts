// Keywords that ask something of a packet or of what was said, each with how its value becomes a condition.

import type { Condition } from './condition.ts';
import { REFUSALS, type Role } from './keyword.ts';
import type { Header } from './parse-header.ts';
import { readCompare, readIpProtocol, readSslState, readSslVersion } from './parse-values.ts';
import { type Problem, refusal, syntax } from './problem.ts';
import { findProtocol } from './protocols.ts';
import type { ReadOption } from './read-option.ts';
import { clip } from './split-options.ts';

type Result = Condition | { readonly message: string };
type Reader = (read: ReadOption, header: Header, problems: Problem[]) => Result;

/** Versions of TLS as they are sent: https://www.rfc-editor.org/rfc/rfc8446#appendix-B.3.1.1 */
const VERSIONS: Readonly<Record<string, string>> = { '0x0301': '1.0', '0x0302': '1.1', '0x0303': '1.2', '0x0304': '1.3' };

/** By the role of the keyword; all others are not modelled, and stand in the rule by their name. */
const READERS: Partial<Readonly<Record<Role, Reader>>> = {
  'ip-proto': ({ value, isNegated, option }, header, problems) => {
    const compare = readIpProtocol(value, isNegated);
    if (compare === undefined) return { message: `\`${value}\` is not a protocol` };
    if (findProtocol(header.protocol)?.transports[0] !== 'ip') problems.push(syntax('ip-proto', '`ip_proto` stands only in rules on `ip`', option.span));
    if (compare.operator === '=' && compare.low === 4) problems.push(refusal('protocol', REFUSALS['ip-in-ip'], option.valueSpan));
    return { kind: 'ip-proto', compare };
  },
  'app-layer-protocol': ({ value, isNegated }) => {
    if (value !== 'failed' && findProtocol(value)?.application === undefined) return { message: `there is no application protocol \`${clip(value)}\`` };
    return { kind: 'app-layer-protocol', protocol: value, isNegated };
  },
  'tcp-flags': ({ value }) => {
    const match = /([!*+])?\s*([FSRPAUEC120]*)([+*!])?\s*(?:,\s*([FSRPAUEC12]+))?/.exec(value);
    const mark = match?.[1] ?? match?.[3];
    const mode = mark === '+' ? 'all' : mark === '*' ? 'any' : mark === '!' ? 'none' : 'exact';
    return { kind: 'tcp-flags', has: match?.[2] ?? '', ignores: match?.[4] ?? '', mode };
  },
  number: ({ value, keyword }) => {
    // Whatever else may stand in `urilen` is taken by the engine, and what it makes of it is not known.
    const isPlain = keyword.name !== 'urilen' || /^[<>]?\s*\d{1,5}(?:\s*<>\s*\d{1,5})?\s*(?:,\s*(?:norm|raw))?$/.test(value);
    const compare = isPlain ? readCompare(value.replace(/\s*,\s*(?:norm|raw)$/, '')) : undefined;
    if (compare === undefined) return { kind: 'unmodelled', name: keyword.name, effect: 'transaction' };
    if (keyword.name === 'dns.opcode' && compare.high > LARGEST_CODE) return { message: `\`${value}\` is more than ${LARGEST_CODE}` };
    return { kind: 'number', field: keyword.name as 'itype', compare };
  },
  'ssl-state': ({ value }) => {
    const states = readSslState(value);
    return states.ok ? { kind: 'ssl-state', states: states.value } : states;
  },
  'tls-version': ({ value, keyword }) => {
    // Of `1.2x` the engine reads `1.2`.
    if (keyword.name !== 'ssl_version') return { kind: 'tls-version', versions: [{ name: `tls${VERSIONS[value] ?? value.slice(0, 3)}`, isNegated: false }] };
    const versions = readSslVersion(value);
    return versions.ok ? { kind: 'tls-version', versions: versions.value } : versions;
  },
  'same-ip': () => ({ kind: 'same-ip' }),
};

/** What the option asks, or what is wrong with its value. */
export function readTest(read: ReadOption, header: Header, problems: Problem[]): Result {
  const { keyword, value } = read;
  const reader = READERS[keyword.role];
  if (reader !== undefined) return reader(read, header, problems);
  // What is done to a number happens after a match; what is asked of one does not.
  if (keyword.name === 'flowint' && /^[^,]*,\s*[+=-](?!=)/.test(value)) return { kind: 'unmodelled', name: keyword.name, effect: 'none' };
  if (keyword.name === 'app-layer-event' && value.toLowerCase().startsWith('applayer_')) return { kind: 'unmodelled', name: keyword.name };
  // An object that cannot be read is passed over in silence: what is left is a rule on the application alone.
  if (keyword.name === 'dnp3_obj' && !isDnp3Object(value)) return { kind: 'unmodelled', name: keyword.name, effect: 'application' };
  return { kind: 'unmodelled', name: keyword.name, effect: keyword.effect };
}

const LARGEST_CODE = 255;

function isDnp3Object(value: string): boolean {
  const [, group, variation] = /^(\d{1,3}),(\d{1,3})$/.exec(value) ?? [];
  return group !== undefined && Number(group) <= 255 && Number(variation) <= 255;
}
