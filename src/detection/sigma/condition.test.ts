import { describe, expect, it } from 'vitest';
import { ask, issuesOf, ruleOfDetection } from './sigma.cases.ts';

const detection = (condition: string): string =>
  ruleOfDetection(`sel_a: { a: 1 }\nsel_b: { b: 1 }\nfilter: { c: 1 }\n_hidden: { d: 1 }\ncondition: ${condition}`);

/** The condition written out by hand, over what holds. */
type Holds = Readonly<Record<'a' | 'b' | 'c' | 'd', boolean>>;

const EVENTS: readonly Holds[] = Array.from({ length: 16 }, (_, bits) => ({ a: (bits & 1) > 0, b: (bits & 2) > 0, c: (bits & 4) > 0, d: (bits & 8) > 0 }));

describe('conditions', () => {
  it.each<[string, (holds: Holds) => boolean]>([
    ['sel_a', ({ a }) => a],
    ['not sel_a', ({ a }) => !a],
    ['not not sel_a', ({ a }) => a],
    ['sel_a or sel_b and filter', ({ a, b, c }) => a || (b && c)],
    ['sel_a and sel_b or filter', ({ a, b, c }) => (a && b) || c],
    ['(sel_a or sel_b) and not filter', ({ a, b, c }) => (a || b) && !c],
    ['not sel_a and sel_b', ({ a, b }) => !a && b],
    ['not (sel_a and sel_b)', ({ a, b }) => !(a && b)],
    ['1 of sel_*', ({ a, b }) => a || b],
    ['any of sel_*', ({ a, b }) => a || b],
    ['all of sel_*', ({ a, b }) => a && b],
    ["'all of *_a'", ({ a }) => a],
    ['all of s*_*', ({ a, b }) => a && b],
    ['1 of them', ({ a, b, c }) => a || b || c],
    ['all of them', ({ a, b, c }) => a && b && c],
    ['1 of _*', ({ d }) => d],
    ['_hidden', ({ d }) => d],
    ['sel_a and not 1 of filter*', ({ a, c }) => a && !c],
    ['SEL_A or sel_a', ({ a }) => a],
    ['sel_a AND NOT filter OR sel_b', ({ a, b, c }) => (a && !c) || b],
    ['[sel_a and sel_b, filter]', ({ a, b, c }) => (a && b) || c],
    ['>-\n    sel_a\n    and\n    sel_b', ({ a, b }) => a && b],
  ])('%s', (condition, meaning) => {
    const text = detection(condition.replace('SEL_A or ', ''));
    for (const holds of EVENTS) {
      const event = Object.fromEntries(Object.entries(holds).map(([key, one]) => [key, one ? 1 : 0]));
      expect(ask(text, event), JSON.stringify(holds)).toBe(meaning(holds));
    }
  });

  it.each<[string, string]>([
    ['sel_a and', '8:22 error condition-syntax'],
    ['and sel_a', '8:14 error condition-syntax'],
    ['sel_a sel_b', '8:20 error condition-syntax'],
    ['(sel_a or sel_b', '8:14 error condition-syntax'],
    ['sel_a)', '8:19 error condition-syntax'],
    ['2 of sel_*', '8:14 error condition-syntax'],
    ['1 of', '8:17 error condition-syntax'],
    ['not', '8:16 error condition-syntax'],
    ['sel_c', '8:14 error unknown-selection'],
    ['sel_a and 1 of other*', '8:29 error unknown-selection'],
    ['sel_*', '8:14 error unknown-selection'],
    ['sel_a | count() > 5', '8:20 error aggregation'],
    ["''", '8:14 error condition-syntax'],
  ])('refuses `%s`', (condition, issue) => {
    expect(issuesOf(detection(condition))).toEqual([issue]);
  });

  it('bounds nesting', () => {
    expect(issuesOf(detection(`${'('.repeat(5000)}sel_a`))).toEqual(['8:115 error condition-syntax']);
    expect(issuesOf(detection(`${'not '.repeat(5000)}sel_a`))).toEqual(['8:418 error condition-syntax']);
  });
});
