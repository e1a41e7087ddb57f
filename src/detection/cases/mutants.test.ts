import { describe, expect, it } from 'vitest';
import { type Expression, evaluate } from '../expression/index.ts';
import { boundMutants, leavesOf, mutantsOf } from './mutants.ts';

const is = (field: string, value: string): Expression => ({ kind: 'test', field, test: { kind: 'text', test: { how: 'equals', value, ignoresCase: true } } });
const a = is('a', 'x');
const b = is('b', 'y');
const c = is('c', 'z');

describe('mutantsOf', () => {
  const rule: Expression = { kind: 'all', of: [a, { kind: 'any', of: [b, c] }, { kind: 'not', of: a }] };

  it('changes each test once for each mutation, wherever it stands', () => {
    expect(leavesOf(rule)).toEqual([a, b, c]);
    const mutants = mutantsOf(rule, () => true);
    expect(mutants.map(({ leaf, mutation }) => [leaf === a ? 'a' : leaf === b ? 'b' : 'c', mutation])).toEqual([
      ['a', 'dropped'],
      ['a', 'negated'],
      ['a', 'changed'],
      ['b', 'dropped'],
      ['b', 'negated'],
      ['c', 'dropped'],
      ['c', 'negated'],
    ]);
    expect(mutants[0]?.expression).toEqual({ kind: 'all', of: [{ kind: 'any', of: [b, c] }] });
    expect(mutants[3]?.expression).toEqual({ kind: 'all', of: [a, { kind: 'any', of: [c] }, { kind: 'not', of: a }] });
  });

  it('takes what stands alone for always true', () => {
    expect(mutantsOf(a, () => true)[0]?.expression).toEqual({ kind: 'constant', holds: true });
    expect(mutantsOf(rule, (leaf) => leaf === b)).toHaveLength(2);
  });

  it('asks for something that no event has', () => {
    const tests: readonly Expression[] = [
      a,
      { kind: 'test', field: 'a', test: { kind: 'text', test: { how: 'suffix', value: 'x', ignoresCase: true } } },
      { kind: 'test', field: 'a', test: { kind: 'text', test: { how: 'glob', tokens: [{ any: 'run' }, { text: 'x' }], ignoresCase: true } } },
      { kind: 'test', field: 'a', test: { kind: 'regex', source: 'x', flags: { i: false, m: false, s: false } } },
      { kind: 'keyword', test: { how: 'contains', value: 'x', ignoresCase: true } },
      { kind: 'same', field: 'a', other: 'd', how: 'equals', ignoresCase: true },
      { kind: 'test', field: 'ip', test: { kind: 'address', range: { version: 4, first: 0x0a000000n, last: 0x0affffffn } } },
    ];
    const event = { a: 'x', d: 'x', ip: '10.0.0.1' };
    for (const test of tests) {
      const changed = mutantsOf(test, () => true).filter(({ mutation }) => mutation === 'changed');
      expect(evaluate(test, event)).toBe(true);
      expect(changed.map(({ expression }) => evaluate(expression, event))).toEqual([false]);
    }
  });

  it('changes what is asked of an element, and asks it of several', () => {
    const of = { kind: 'element', field: 'l', isJson: false, where: { kind: 'all', of: [a, b] } } as const satisfies Expression;
    expect(leavesOf(of)).toEqual([of, a, b]);
    const mutants = mutantsOf({ kind: 'all', of: [c, of] }, (leaf) => leaf !== c);
    expect(mutants.map(({ leaf, mutation }) => [leaf.kind, mutation])).toEqual([
      ['element', 'dropped'],
      ['element', 'negated'],
      ['element', 'scattered'],
      ['test', 'dropped'],
      ['test', 'negated'],
      ['test', 'changed'],
      ['test', 'dropped'],
      ['test', 'negated'],
      ['test', 'changed'],
    ]);
    const event = { c: 'z', l: [{ a: 'x' }, { b: 'y' }] };
    const [, , scattered, withoutA] = mutants;
    expect(evaluate(scattered?.expression ?? a, event)).toBe(true);
    expect(withoutA?.expression).toEqual({ kind: 'all', of: [c, { ...of, where: { kind: 'all', of: [b] } }] });
    expect(mutantsOf(of, (leaf) => leaf === of)[0]?.expression).toEqual({ kind: 'constant', holds: true });
  });

  it('tries bounds on both sides', () => {
    expect(boundMutants({ type: 'event_count', bounds: [{ bound: 'gte', value: 3 }] })).toEqual([
      { type: 'event_count', bounds: [{ bound: 'gte', value: 4 }] },
      { type: 'event_count', bounds: [{ bound: 'gte', value: 2 }] },
    ]);
    expect(boundMutants({ type: 'absence' })).toEqual([]);
  });
});
