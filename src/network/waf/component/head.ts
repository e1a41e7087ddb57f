// Headers and cookies as WAF sees them: at most 200, and at most 8 KB of their contents.
// Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-oversize-request-components.html

import type { Field, KeyPattern, MatchScope, Oversize } from '../language/statement.ts';
import { reason } from '../reasons.ts';
import { valuesOf, type WafHeader, type WafRequest } from '../request/request.ts';
import { type Component, readings, settled, together } from './component.ts';

const MOST = 200;
const LARGEST = 8_192;

interface Cut {
  /** Surely inspected. */
  readonly kept: readonly WafHeader[];
  /** Inspected or not: AWS does not say what counts towards its 8 KB. */
  readonly edge: readonly WafHeader[];
  /** What may be left of the first that is not whole: its beginning, by either way to count. */
  readonly partial: readonly WafHeader[];
  readonly isOver: boolean | 'unknown';
}

/** Names and values count for certain; the colon, the space and the end of the line perhaps. */
function cut(items: readonly WafHeader[]): Cut {
  const kept: WafHeader[] = [];
  const edge: WafHeader[] = [];
  const partial: WafHeader[] = [];
  let [least, most] = [0, 0];
  for (const [index, item] of items.entries()) {
    const bare = item.name.length + item.value.length;
    most += bare + 4;
    if (index < MOST && most <= LARGEST) kept.push(item);
    // Its beginning may still be within.
    else if (index < MOST && least <= LARGEST) {
      edge.push(item);
      for (const end of [LARGEST - (most - bare), LARGEST - least]) {
        const left = end - item.name.length;
        if (left > 0 && left < item.value.length) partial.push({ name: item.name, value: item.value.slice(0, left) });
      }
    }
    least += bare;
  }
  const isOver = items.length > MOST || least > LARGEST ? true : most > LARGEST ? 'unknown' : false;
  return { kept, edge, partial, isOver };
}

/** The headers or cookies of a request as a list of keys and values, by a pattern and a scope. */
export function readMap(request: WafRequest, field: Extract<Field, { kind: 'headers' | 'cookies' }>): Component {
  const isHeaders = field.kind === 'headers';
  const items = isHeaders ? request.headers : cookiesOf(request);
  const doubt = reason('component', isHeaders ? 'headers near or beyond 8 KB' : 'cookies near or beyond 8 KB');
  const { kept, edge, partial, isOver } = cut(items);
  const chosen = (from: readonly WafHeader[]) => choose(from, field.pattern, isHeaders);
  // Header names have no case, and HTTP/2 sends them in lower case; whether WAF does away with that of HTTP/1 is not said.
  const cases = isHeaders && field.scope !== 'VALUE' ? [asSent, inLowerCase] : [asSent];
  const ways = [kept, [...kept, ...edge], ...partial.map((one) => [...kept, one])].flatMap(chosen);
  const lists = cases.flatMap((change) => ways.map((list) => scoped(change(list), field.scope)));
  const inspected = readings(lists, edge.length > 0 ? doubt : reason('component', `the case of ${isHeaders ? 'header' : 'cookie'} names`));
  return handleOversize(inspected, isOver, field.oversize, doubt);
}

const asSent = (items: readonly WafHeader[]) => items;
const inLowerCase = (items: readonly WafHeader[]) => items.map(({ name, value }) => ({ name: name.toLowerCase(), value }));

function handleOversize(inspected: Component, isOver: boolean | 'unknown', oversize: Oversize, doubt: ReturnType<typeof reason>): Component {
  if (isOver === false || oversize === 'CONTINUE') return inspected;
  const over = settled(oversize === 'MATCH');
  return isOver === true ? over : together([inspected, over], doubt);
}

/** Header names have no case. Whether cookie names do is not said. */
function choose(items: readonly WafHeader[], pattern: KeyPattern, isCaseless: boolean): readonly (readonly WafHeader[])[] {
  if (pattern.kind === 'all') return [items];
  const isIncluded = pattern.kind === 'included';
  const caseless = new Set(pattern.keys.map((key) => key.toLowerCase()));
  const exact = new Set(pattern.keys);
  const loose = items.filter(({ name }) => caseless.has(name.toLowerCase()) === isIncluded);
  return isCaseless ? [loose] : [items.filter(({ name }) => exact.has(name) === isIncluded), loose];
}

function scoped(items: readonly WafHeader[], scope: MatchScope): readonly string[] {
  return items.flatMap(({ name, value }) => (scope === 'KEY' ? [name] : scope === 'VALUE' ? [value] : [name, value]));
}

/** The cookies of every Cookie header (RFC 6265 section 4.2): what has no `=` is a name without value, or a value without name. */
function cookiesOf(request: WafRequest): readonly WafHeader[] {
  return valuesOf(request, 'cookie').flatMap((header) =>
    header
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map((part) => {
        const at = part.indexOf('=');
        return at < 0 ? { name: part, value: '' } : { name: part.slice(0, at), value: part.slice(at + 1) };
      }),
  );
}

/** The value of a cookie, by its exact name; the case of names is not said. */
export function readCookie(request: WafRequest, name: string): Component {
  const found = cookiesOf(request);
  const exact = found.filter((one) => one.name === name).map((one) => one.value);
  const loose = found.filter((one) => one.name.toLowerCase() === name.toLowerCase()).map((one) => one.value);
  return readings([exact, loose], reason('component', `the cookie ${name}`));
}

/** One header by name. What AWS makes of several of one name, or of one beyond the limits, is not said. */
export function readHeader(request: WafRequest, name: string): Component {
  const found = valuesOf(request, name);
  const { kept, partial, isOver } = cut(request.headers);
  const within = valuesOf({ headers: kept }, name);
  const lists = found.length > 1 ? [found, [found.join(',')], [found.join(', ')], [found.join('; ')], found.slice(0, 1), found.slice(-1)] : [found];
  const isPartly = isOver !== false && within.length < found.length;
  const cutOff = partial.map((one) => [...within, ...valuesOf({ headers: [one] }, name)]);
  return readings(
    isPartly ? [...lists, within, ...cutOff] : lists,
    reason('component', isPartly ? `the header ${name}, beyond 8 KB` : `several headers ${name}`),
  );
}

/** "separates the header names in the string using colons and no added spaces"; in which case is not said. */
export function readHeaderOrder(request: WafRequest, oversize: Oversize): Component {
  const doubt = reason('component', 'the order of headers near or beyond 8 KB');
  const { kept, edge, isOver } = cut(request.headers);
  const orders = [kept, [...kept, ...edge]].flatMap((items) => {
    const order = items.map(({ name }) => name).join(':');
    return [[order], [order.toLowerCase()]];
  });
  if (request.headers.length === 0) return readings([[]], doubt);
  return handleOversize(readings(orders, edge.length > 0 ? doubt : reason('component', 'the case of header names in their order')), isOver, oversize, doubt);
}
