// The values of single keywords as conditions. A value that is not well formed gives a message.

import type { Compare, FlowWord } from './condition.ts';

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };
const bad = (message: string) => ({ ok: false, message }) as const;

const FLOW_WORDS: ReadonlyMap<string, FlowWord> = new Map([
  ['to_server', 'to_server'],
  ['from_client', 'to_server'],
  ['to_client', 'to_client'],
  ['from_server', 'to_client'],
  ['established', 'established'],
  ['not_established', 'not_established'],
  ['stateless', 'stateless'],
  ['only_stream', 'only_stream'],
  ['no_stream', 'no_stream'],
  ['only_frag', 'only_frag'],
  ['no_frag', 'no_frag'],
]);
/** At most one word of each may stand in one `flow`. */
const RIVALS: readonly (readonly FlowWord[])[] = [
  ['to_server', 'to_client'],
  ['established', 'not_established'],
  ['established', 'stateless'],
  ['only_stream', 'no_stream'],
  ['only_frag', 'no_frag'],
];

/** Source: https://docs.suricata.io/en/suricata-7.0.10/rules/flow-keywords.html#flow */
export function readFlow(value: string): Read<readonly FlowWord[]> {
  const words: FlowWord[] = [];
  for (const part of value.split(',')) {
    const name = part.trim().toLowerCase();
    const word = FLOW_WORDS.get(name);
    if (word === undefined) return bad(`\`${part.trim()}\` is not a state or a direction of a flow`);
    if (words.includes(word)) return bad(`\`${name}\` stands twice`);
    words.push(word);
  }
  for (const rivals of RIVALS) {
    const [first, second] = words.filter((word) => rivals.includes(word));
    if (second !== undefined) return bad(`\`${first}\` and \`${second}\` cannot both hold`);
  }
  return { ok: true, value: words };
}

export type FlowbitsCommand = 'set' | 'unset' | 'toggle' | 'isset' | 'isnotset';
const COMMANDS: readonly FlowbitsCommand[] = ['set', 'unset', 'toggle', 'isset', 'isnotset'];

/** `undefined` for `noalert`. Source: https://docs.suricata.io/en/suricata-7.0.10/rules/flow-keywords.html#flowbits */
export function readFlowbits(value: string): Read<{ readonly command: FlowbitsCommand; readonly names: readonly string[] } | undefined> {
  if (/^noalert(?:\s|$)/.test(value)) return { ok: true, value: undefined };
  const [, word = '', rest = ''] = /^([^,]*)(?:,([\s\S]*))?$/.exec(value) ?? [];
  const command = COMMANDS.find((one) => one === word.trim());
  if (command === undefined) return bad(`\`${word.trim()}\` is not a command of flowbits`);
  // Of several names with `|` between, empty ones are passed over; a comma belongs to the name.
  const names = rest
    .split('|')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0 || names.some((name) => /\s/.test(name))) return bad('a name of a flowbit is missing, or has a blank in it');
  return { ok: true, value: { command, names } };
}

/** `5`, `>5`, `<5`, `!5`, `5-7`, `5<>7`; the ends of a range do not belong to it. */
export function readCompare(value: string): Compare | undefined {
  const range = /^(\d{1,24}) *(?:-|<>) *(\d{1,24})$/.exec(value);
  if (range !== null) {
    const [low, high] = [Number(range[1]), Number(range[2])];
    return low < high ? { operator: 'between', low, high } : undefined;
  }
  const one = /^(<=|>=|<|>|!|=)?\s*(\d{1,24})$/.exec(value);
  if (one === null) return undefined;
  const low = Number(one[2]);
  return { operator: (one[1] ?? '=') as Compare['operator'], low, high: low };
}

export function compares({ operator, low, high }: Compare, n: number): boolean {
  if (operator === '=') return n === low;
  if (operator === '!') return n !== low;
  if (operator === '<') return n < low;
  if (operator === '>') return n > low;
  if (operator === '<=') return n <= low;
  if (operator === '>=') return n >= low;
  return n > low && n < high;
}

const SSL_STATES = ['client_hello', 'server_hello', 'client_keyx', 'server_keyx', 'unknown'];
const SSL_VERSIONS = ['sslv2', 'sslv3', 'tls1.0', 'tls1.1', 'tls1.2', 'tls1.3'];

type Named = readonly { readonly name: string; readonly isNegated: boolean }[];

/** Names with a `!` each, parted by commas or bars. */
function readNames(value: string, known: readonly string[], parts: RegExp, fold: (name: string) => string): Read<Named> {
  const names: { name: string; isNegated: boolean }[] = [];
  for (const part of value.split(parts)) {
    const isNegated = part.trim().startsWith('!');
    const name = fold(part.trim().replace(/^!/, ''));
    if (!known.includes(name)) return bad(`\`${part.trim()}\` is not one of ${known.join(', ')}`);
    names.push({ name, isNegated });
  }
  return { ok: true, value: names };
}

export const readSslState = (value: string) => readNames(value, SSL_STATES, /[|,]/, (name) => name);

export function readSslVersion(value: string): Read<Named> {
  const read = readNames(value, SSL_VERSIONS, /,/, (name) => name.toLowerCase());
  if (read.ok && new Set(read.value.map(({ isNegated }) => isNegated)).size > 1) return bad('versions that are meant and versions that are not stand together');
  return read;
}

/** IANA numbers of the names that rules use. Source: https://www.iana.org/assignments/protocol-numbers */
const IP_PROTOCOLS: ReadonlyMap<string, number> = new Map([
  ['icmp', 1],
  ['igmp', 2],
  ['ipip', 4],
  ['tcp', 6],
  ['udp', 17],
  ['ipv6-route', 43],
  ['gre', 47],
  ['esp', 50],
  ['ah', 51],
  ['ipv6-icmp', 58],
  ['ospf', 89],
  ['sctp', 132],
]);

export function readIpProtocol(value: string, isNegated: boolean): Compare | undefined {
  const match = /^\s*([<>])?\s*([A-Za-z0-9-]+)$/.exec(value);
  if (match === null) return undefined;
  const name = (match[2] ?? '').toLowerCase();
  const number = /^\d{1,3}$/.test(name) ? Number(name) : IP_PROTOCOLS.get(name);
  if (number === undefined || number > 255 || (isNegated && match[1] !== undefined)) return undefined;
  return { operator: isNegated ? '!' : ((match[1] ?? '=') as '<' | '>' | '='), low: number, high: number };
}
