// Contents and their modifiers against a buffer: every way in which they can follow each other is tried, once.
// Source: https://docs.suricata.io/en/suricata-7.0.10/rules/payload-keywords.html

import type { Content, Test } from '../language/condition.ts';
import { compares } from '../language/parse-values.ts';
import type { Known } from './buffers.ts';
import { every, type Holds, some, unknownOf } from './holds.ts';

/** Whether all that is asked of a buffer holds for it. */
export function matchTests(tests: readonly Test[], known: Known, buffer: string): Holds {
  const { text, isComplete } = known;
  const lower = text.toLowerCase();
  const memory = tests.map(() => new Map<number, Holds>());
  /** From the test `index` on, where the last match ended at `end`; the start of the buffer is one. */
  const from = (index: number, end: number): Holds => {
    const test = tests[index];
    if (test === undefined) return true;
    const answers = memory[index] as Map<number, Holds>;
    const found = answers.get(end);
    if (found !== undefined) return found;
    const answer = step(test, index, end);
    answers.set(end, answer);
    return answer;
  };
  const unsure = (name: string) => unknownOf(name);
  const step = (test: Test, index: number, end: number): Holds => {
    if (test.kind === 'unmodelled') return every([unsure(test.name), from(index + 1, end)]);
    if (test.kind === 'bsize') return every([isComplete ? compares(test.compare, text.length) : unsure(buffer), from(index + 1, end)]);
    if (test.kind === 'isdataat') {
      const at = (test.isRelative ? end : 0) + test.at;
      // One byte further than the last: relative counts the bytes that are left.
      const has = test.isRelative ? at <= text.length : at < text.length;
      return every([isComplete || has ? has !== test.isNegated : unsure(buffer), from(index + 1, end)]);
    }
    if (test.kind === 'pcre') {
      if (test.pattern === undefined || !isComplete) return every([unsure(test.pattern === undefined ? test.name : buffer), from(index + 1, end)]);
      return every([test.pattern.test(text, test.isRelative ? end : 0) !== test.isNegated, from(index + 1, end)]);
    }
    const places = placesOfContent(test, text, lower, end);
    const isOpen = !isComplete && couldStandBeyond(test, text);
    if (test.isNegated) {
      if (places.length > 0) return false;
      return every([isOpen ? unsure(buffer) : true, from(index + 1, end)]);
    }
    return some(rests(isOpen, places, index + 1, test.bytes.length));
  };
  function* rests(isOpen: boolean, places: readonly number[], index: number, length: number): Generator<Holds> {
    if (isOpen) yield unsure(buffer);
    for (const place of places) yield from(index, place + length);
  }
  return from(0, 0);
}

/** Where the content stands, as its modifiers allow. */
function placesOfContent(content: Content, text: string, lower: string, end: number): readonly number[] {
  const { bytes } = content;
  const [hay, needle] = content.ignoresCase ? [lower, bytes.toLowerCase()] : [text, bytes];
  let [first, last] = [0, text.length - bytes.length];
  if (content.offset !== undefined) first = content.offset;
  if (content.depth !== undefined) last = Math.min(last, first + content.depth - bytes.length);
  if (content.distance !== undefined || content.within !== undefined) {
    const from = end + (content.distance ?? 0);
    first = Math.max(0, from);
    if (content.within !== undefined) last = Math.min(last, from + content.within - bytes.length);
  }
  if (content.startsWith) last = Math.min(last, 0);
  if (content.endsWith) first = Math.max(first, text.length - bytes.length);
  const places: number[] = [];
  for (let at = hay.indexOf(needle, first); at !== -1 && at <= last; at = hay.indexOf(needle, at + 1)) places.push(at);
  return places;
}

/** Whether it could stand in what is not known of the buffer. */
function couldStandBeyond(content: Content, text: string): boolean {
  if (content.startsWith || content.depth !== undefined) {
    const reach = content.startsWith ? content.bytes.length : (content.offset ?? 0) + (content.depth ?? 0);
    if (reach <= text.length) return false;
    if (content.startsWith && !content.bytes.startsWith(text)) return false;
  }
  return true;
}
