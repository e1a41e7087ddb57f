// A flow as a person writes it: `tcp 10.0.1.5:40000 -> 203.0.113.9:443 sni=example.com`.

import { type Issue, nearest, type Parsed, parseCidr, parsed, refused } from '../../core/index.ts';
import type { Flow } from './engine/flow.ts';

/** What may follow the ends, with the field that it fills. */
const WORDS = {
  sni: 'tlsServerName',
  'tls-version': 'tlsVersion',
  host: 'httpHost',
  path: 'httpPath',
  method: 'httpMethod',
  'user-agent': 'httpUserAgent',
  dns: 'dnsName',
  app: 'application',
} as const;
const NUMBERS = { segments: 'segments', 'icmp-type': 'icmpType', 'icmp-code': 'icmpCode' } as const;
/** Clients take a port from this range; a rule seldom asks which. */
const EPHEMERAL = 49_152;

/** Reads one flow; a client's port that is not given is 49152. Columns of issues are 1-based in the text. */
export function parseFlow(text: string): Parsed<Flow> {
  const issue = (at: number, message: string, help?: string): Issue => ({
    code: 'flow',
    message,
    line: 1,
    column: at + 1,
    ...(help === undefined ? {} : { help }),
  });
  const words = [...text.matchAll(/\S+/g)].map((match) => ({ word: match[0], at: match.index }));
  const shape = 'write `tcp 10.0.1.5:40000 -> 203.0.113.9:443 sni=example.com`';
  if (words.length < 4) return refused(issue(text.length, 'the flow is not complete', shape));
  type Word = (typeof words)[number];
  const [protocol, from, arrow, to, ...rest] = words as [Word, Word, Word, Word, ...Word[]];
  if (arrow.word !== '->') return refused(issue(arrow.at, `\`${arrow.word}\` stands where \`->\` is to stand`, shape));
  const name = protocol.word.toLowerCase();
  const number = /^\d{1,3}$/.test(name) && Number(name) < 256 ? Number(name) : undefined;
  if (number === undefined && name !== 'tcp' && name !== 'udp' && name !== 'icmp')
    return refused(issue(protocol.at, `\`${protocol.word}\` is not a protocol`, 'write tcp, udp, icmp, or the number of an IP protocol'));
  const hasPorts = name === 'tcp' || name === 'udp' || number === 6 || number === 17;
  const [source, destination] = [readEnd(from.word), readEnd(to.word)];
  if (source === undefined)
    return refused(
      issue(from.at, `\`${from.word}\` is not an address with or without a port`, 'IPv6 addresses with a port stand in brackets: `[2001:db8::1]:443`'),
    );
  if (destination === undefined)
    return refused(
      issue(to.at, `\`${to.word}\` is not an address with or without a port`, 'IPv6 addresses with a port stand in brackets: `[2001:db8::1]:443`'),
    );
  if (hasPorts && destination.port === undefined) return refused(issue(to.at, `\`${to.word}\` has no port`));
  if (source.version !== destination.version) return refused(issue(to.at, 'the ends are of different versions of IP'));
  const flow: Record<string, unknown> = {
    protocol: number === 6 ? 'tcp' : number === 17 ? 'udp' : number === 1 ? 'icmp' : (number ?? name),
    source: source.address,
    destination: destination.address,
    ...(hasPorts ? { sourcePort: source.port ?? EPHEMERAL, destinationPort: destination.port } : {}),
  };
  for (const { word, at } of rest) {
    const [key, ...values] = word.split('=') as [string, ...string[]];
    const value = values.join('=');
    const field = Object.hasOwn(WORDS, key) ? WORDS[key as keyof typeof WORDS] : undefined;
    const numeric = Object.hasOwn(NUMBERS, key) ? NUMBERS[key as keyof typeof NUMBERS] : undefined;
    if (word === 'fragment') flow['isFragment'] = true;
    else if (field !== undefined && value !== '') flow[field] = value;
    else if (numeric !== undefined && /^\d{1,3}$/.test(value)) flow[numeric] = Number(value);
    else {
      const known = [...Object.keys(WORDS), ...Object.keys(NUMBERS), 'fragment'];
      const near = nearest(key, known);
      return refused(
        issue(
          at,
          `\`${word}\` says nothing of a flow`,
          near === undefined ? `write ${known.map((one) => (one === 'fragment' ? one : `${one}=...`)).join(', ')}` : `did you mean \`${near}=...\`?`,
        ),
      );
    }
  }
  return parsed(flow as unknown as Flow);
}

function readEnd(text: string): { readonly address: string; readonly version: 4 | 6; readonly port: number | undefined } | undefined {
  const match =
    /^\[([0-9a-fA-F:.]+)\](?::(\d{1,5}))?$/.exec(text) ??
    /^(\d{1,3}(?:\.\d{1,3}){3})(?::(\d{1,5}))?$/.exec(text) ??
    /^([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)()$/.exec(text);
  if (match === null) return undefined;
  const [, address, port] = match as unknown as readonly [string, string, string?];
  const block = parseCidr(address);
  if (block === undefined) return undefined;
  if (Number(port) > 65_535) return undefined;
  return { address, version: block.version, port: port === undefined || port === '' ? undefined : Number(port) };
}
