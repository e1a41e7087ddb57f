// Events as they may be written in JSON: with spaces, with escapes in keys and texts, with keys that come twice, with bytes that are no UTF-8.

import * as fc from 'fast-check';
import type { EventValue } from '../patterns/index.ts';

/** Ways to write, as a stream of small numbers. */
type Choices = () => number;

/** Ways to write an event; the same ways for the same seed. */
export const ways = fc.record({ seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }), isPlain: fc.boolean() });

export function write(event: EventValue, { seed, isPlain }: { readonly seed: number; readonly isPlain: boolean }): string {
  let state = seed;
  const choose: Choices = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return isPlain ? 0 : state >>> 28;
  };
  return value(event, choose, 0);
}

const space = (choose: Choices) => ['', '', '', ' ', '\n  ', '\t', '\r\n'][choose()] ?? '';

function value(one: EventValue, choose: Choices, depth: number): string {
  if (one === null || typeof one === 'boolean') return String(one);
  if (typeof one === 'bigint') return String(one);
  if (typeof one === 'number') return number(one, choose);
  if (typeof one === 'string') return text(one, choose);
  const before = space(choose);
  if (Array.isArray(one)) {
    const items = (one as readonly EventValue[]).map((item) => `${before}${value(item, choose, depth + 1)}${space(choose)}`);
    return `[${items.join(',')}${items.length === 0 ? before : ''}]`;
  }
  const members = Object.entries(one as { readonly [key: string]: EventValue }).flatMap(([key, inner]) => {
    const written = `${space(choose)}${text(key, choose)}${space(choose)}:${space(choose)}${value(inner, choose, depth + 1)}${space(choose)}`;
    // The last of two equal keys counts.
    return choose() === 15 ? [`${text(key, choose)}:{"a":"b","k":["ab",1]}`, written] : [written];
  });
  return `{${members.join(',')}${members.length === 0 ? before : ''}}`;
}

function number(one: number, choose: Choices): string {
  const plain = JSON.stringify(one);
  if (one === 0 || !Number.isSafeInteger(one) || Math.abs(one) > 1e12) return plain;
  return [plain, plain, `${plain}.0`, `${plain}e0`, `${plain}.000E+0`, `${plain}0e-1`][choose()] ?? plain;
}

function text(one: string, choose: Choices): string {
  if (choose() < 8) return JSON.stringify(one);
  let written = '';
  for (let at = 0; at < one.length; at++) {
    const code = one.charCodeAt(at);
    const hex = code.toString(16).padStart(4, '0');
    if (choose() > 9) written += `\\u${choose() > 7 ? hex : hex.toUpperCase()}`;
    else if (one[at] === '/' && choose() > 7) written += '\\/';
    else if (code >= 0xd800 && code < 0xe000) written += `\\u${hex}`;
    else written += JSON.stringify(one[at]).slice(1, -1);
  }
  return `"${written}"`;
}
