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
    const match = /^([!*+])?\s*([FSRPAUEC120]*)([+*!])?\s*(?:,\s*([FSRPAUEC12]+))?$/.exec(value);
    const mark = match?.[1] ?? match?.[3];
    const mode = mark === '+' ? 'all' : mark === '*' ? 'any' : mark === '!' ? 'none' : 'exact';
    return { kind: 'tcp-flags', has: match?.[2] ?? '', ignores: match?.[4] ?? '', mode };
  },
  number: ({ value, keyword }) => {
    const compare = readCompare(value.replace(/\s*,\s*(?:norm|raw)$/, ''));
    const largest = keyword.name === 'dsize' || keyword.name === 'urilen' ? 65_535 : 255;
    if (compare === undefined || compare.high > largest) return { message: `\`${value}\` is not a number or a range up to ${largest}` };
    return { kind: 'number', field: keyword.name as 'itype', compare };
  },
  'ssl-state': ({ value }) => {
    const states = readSslState(value);
    return states.ok ? { kind: 'ssl-state', states: states.value } : states;
  },
  'tls-version': ({ value, keyword }) => {
    if (keyword.name !== 'ssl_version') return { kind: 'tls-version', versions: [{ name: value.startsWith('1.') ? `tls${value}` : value, isNegated: false }] };
    const versions = readSslVersion(value);
    return versions.ok ? { kind: 'tls-version', versions: versions.value } : versions;
  },
  'same-ip': () => ({ kind: 'same-ip' }),
};

/** What the option asks, or what is wrong with its value. */
export function readTest(read: ReadOption, header: Header, problems: Problem[]): Result {
  const { keyword, value, option } = read;
  const reader = READERS[keyword.role];
  if (reader !== undefined) return reader(read, header, problems);
  const compare = keyword.name === 'ttl' ? readCompare(value) : undefined;
  if (keyword.name === 'ttl' && (compare === undefined || compare.high > 255)) return { message: `\`${value}\` is not a number or a range up to 255` };
  return { kind: 'unmodelled', name: option.name, effect: keyword.effect ?? 'packet' };
}
