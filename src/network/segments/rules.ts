// Lines of intended segmentation: `allow prod/web -> prod/db:5432`, `deny non-prod -> prod`. The first that matches decides, as in a
// network ACL; what none matches goes by the default.

import { type Issue, type Parsed, parsed, refused } from '../../core/index.ts';
import { type PacketSet, packetsOf, unionAll } from '../packets/index.ts';

export interface SegmentRule {
  readonly text: string;
  readonly isAllow: boolean;
  /** Names of segments, `any`, or `internet`. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Protocols and ports, of any address. */
  readonly services: PacketSet;
}

export const ANY = 'any';
export const INTERNET_SEGMENT = 'internet';

const PROTOCOLS: ReadonlyMap<string, number> = new Map([
  ['icmp', 1],
  ['tcp', 6],
  ['udp', 17],
]);
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_./-]*$/;
const MOST_TEXT = 2_000;

/** Reads one line. */
export function parseRule(text: string): Parsed<SegmentRule> {
  const wrong = (message: string, help: string): ReturnType<typeof refused> => refused({ code: 'segments-rule', message, help } satisfies Issue);
  if (text.length > MOST_TEXT) return wrong('the rule is too long', `rules have at most ${MOST_TEXT} characters`);
  const words = text.trim();
  const space = words.indexOf(' ');
  const verb = space < 0 ? words : words.slice(0, space);
  if (verb !== 'allow' && verb !== 'deny') return wrong(`a rule begins with \`allow\` or \`deny\`, not \`${verb}\``, 'such as `allow web -> db:5432`');
  const parts = words.slice(verb.length).split('->');
  const [left, right] = parts;
  if (left === undefined || right === undefined || parts.length !== 2)
    return wrong('a rule has one `->` between its two sides', 'such as `deny non-prod -> prod`');
  const colon = right.indexOf(':');
  const from = namesIn(left);
  const to = namesIn(colon < 0 ? right : right.slice(0, colon));
  const odd = [...from, ...to].find((name) => !NAME.test(name));
  if (odd !== undefined)
    return wrong(
      odd === '' ? 'a side of the rule is empty' : `\`${odd}\` is no name of a segment`,
      'write names of segments, `any` or `internet`, with commas between them',
    );
  const asked = colon < 0 ? undefined : namesIn(right.slice(colon + 1));
  const services = asked?.map(serviceOf) ?? [packetsOf(4, {})];
  const said = asked?.[services.indexOf(undefined)];
  if (said !== undefined) return wrong(`\`${said}\` is no service`, 'write ports after the colon: `443`, `8000-8999`, `udp/53`, `tcp`, `icmp`');
  return parsed({ text: words, isAllow: verb === 'allow', from, to, services: unionAll(4, services as readonly PacketSet[]) });
}

function namesIn(side: string): readonly string[] {
  return side.split(',').map((name) => name.trim());
}

/** `443`, `8000-8999`, `udp/53`, `tcp`, `icmp`, `50` as `protocol/50`. Ports alone are TCP's. */
function serviceOf(text: string): PacketSet | undefined {
  const slash = text.indexOf('/');
  const [name, rest] = slash < 0 ? [PROTOCOLS.has(text) ? text : 'tcp', text] : [text.slice(0, slash), text.slice(slash + 1)];
  if (name === 'protocol') {
    const number = /^\d{1,3}$/.test(rest) ? Number(rest) : 256;
    return number > 255 ? undefined : packetsOf(4, { protocols: [number, number] });
  }
  const protocol = PROTOCOLS.get(name);
  if (protocol === undefined) return undefined;
  if (text === name) return packetsOf(4, { protocols: [protocol, protocol] });
  const match = protocol === 1 ? null : /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(rest);
  if (match === null) return undefined;
  const [first, last] = [Number(match[1]), Number(match[2] ?? match[1])];
  return first <= last && last <= 65_535 ? packetsOf(4, { protocols: [protocol, protocol], ports: [first, last] }) : undefined;
}
