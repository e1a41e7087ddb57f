// Query arguments, with what is done to the raw query string before it is taken apart.
// Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-fields-list.html

import type { TextTransformation } from '../language/statement.ts';
import { reason } from '../reasons.ts';
import { decodeUrl, decodeUrlUnicode, type Outcomes } from '../transform/decode.ts';
import { type Component, readings, values } from './component.ts';

interface Argument {
  readonly name: string;
  readonly value: string;
}

function takeApart(query: string): readonly Argument[] {
  return query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      return at < 0 ? { name: part, value: '' } : { name: part.slice(0, at), value: part.slice(at + 1) };
    });
}

/** `a=1&b=2&a=3` to `a=1,3&b=2`. */
function combine(query: string): string {
  const found = new Map<string, string>();
  for (const { name, value } of takeApart(query)) {
    const before = found.get(name);
    found.set(name, before === undefined ? value : `${before},${value}`);
  }
  return [...found].map(([name, value]) => `${name}=${value}`).join('&');
}

/** Source: https://docs.aws.amazon.com/waf/latest/APIReference/API_PreParseTextTransformation.html */
const BEFORE_PARSING: ReadonlyMap<string, (query: string) => Outcomes> = new Map([
  ['NONE', (query: string) => [query]],
  ['URL_DECODE', decodeUrl],
  ['URL_DECODE_UNI', decodeUrlUnicode],
  ['REPLACE_SEMICOLONS_WITH_AMPERSANDS', (query: string) => [query.replaceAll(';', '&')]],
  ['COMBINE_DUPLICATE_QUERY_ARGS_BY_COMMA', (query: string) => [combine(query)]],
]);

/**
 * The values of the arguments of this name, or of all. "The name isn't case sensitive"; "AWS WAF inspects all the values for a match,
 * using OR logic". Whether a name is decoded before it is compared is not said.
 */
export function readArguments(query: string | undefined, name: string | undefined, before: readonly TextTransformation[]): Component {
  if (query === undefined) return values();
  let queries: readonly string[] = [query];
  for (const { type } of before.toSorted((a, b) => a.priority - b.priority)) {
    const change = BEFORE_PARSING.get(type);
    if (change === undefined) return { kind: 'unknown', reason: reason('not-modelled', type) };
    queries = [...new Set(queries.flatMap(change))];
  }
  const lists = queries.flatMap((text) => {
    const found = takeApart(text);
    if (name === undefined) return [found.map(({ value }) => value)];
    const wanted = name.toLowerCase();
    const isPlain = (one: Argument) => one.name.toLowerCase() === wanted;
    const isDecoded = (one: Argument) => decodeUrl(one.name).some((outcome) => outcome.toLowerCase() === wanted);
    return [found.filter(isPlain).map(({ value }) => value), found.filter((one) => isPlain(one) || isDecoded(one)).map(({ value }) => value)];
  });
  return readings(lists, queries.length > 1 ? reason('transformation', 'of the query string') : reason('component', 'encoded names of query arguments'));
}
