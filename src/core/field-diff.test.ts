import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, configs, shuffled, unfolded } from './diff.cases.ts';
import { diffValues, pathText } from './field-diff.ts';
import type { Json } from './json.ts';

/** `path: before -> after` of each change. */
function lines(before: Json, after: Json): readonly string[] {
  return diffValues(before, after).map(
    (change) =>
      `${pathText(change.path)}: ${'before' in change ? JSON.stringify(change.before) : ''} -> ${'after' in change ? JSON.stringify(change.after) : ''}`,
  );
}

describe('diffValues', () => {
  it.each<[string, Json, Json, readonly string[]]>([
    ['a field', { A: 1, B: { C: 'x' } }, { A: 1, B: { C: 'y' } }, ['B.C: "x" -> "y"']],
    ['a field put in and one taken out', { A: null }, { B: false }, ['A: null -> ', 'B:  -> false']],
    ['another kind of value', { A: { B: 1 } }, { A: [1] }, ['A: {"B":1} -> [1]']],
    ['the order of keys: nothing', { A: 1, B: 2 }, { B: 2, A: 1 }, []],
    [
      'statements by Sid, in another order',
      { Statement: [{ Sid: 'A', Effect: 'Allow' }, { Sid: 'B' }] },
      {
        Statement: [{ Sid: 'C' }, { Sid: 'A', Effect: 'Deny' }],
      },
      ['Statement[Sid=A].Effect: "Allow" -> "Deny"', 'Statement[Sid=B]: {"Sid":"B"} -> ', 'Statement[Sid=C]:  -> {"Sid":"C"}'],
    ],
    [
      'rules by protocol and ports, sources by what they are',
      { IpPermissions: [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '10.0.0.0/8' }] }, { IpProtocol: '-1' }] },
      { IpPermissions: [{ IpProtocol: '-1' }, { IpProtocol: 'tcp', FromPort: 22, ToPort: 22, IpRanges: [{ CidrIp: '0.0.0.0/0' }, { CidrIp: '10.0.0.0/8' }] }] },
      ['IpPermissions[IpProtocol=tcp,FromPort=22,ToPort=22].IpRanges[CidrIp=0.0.0.0/0]:  -> {"CidrIp":"0.0.0.0/0"}'],
    ],
    ['plain values as a set', { Action: ['a', 'b'] }, { Action: ['c', 'b'] }, ['Action["a"]: "a" -> ', 'Action["c"]:  -> "c"']],
    ['the words of a command by position', { Command: ['sh', '-c'] }, { Command: ['-c', 'sh'] }, ['Command[0]: "sh" -> "-c"', 'Command[1]: "-c" -> "sh"']],
    ['items that nothing tells apart by position', [{ X: 1 }, { X: 1 }], [{ X: 1 }, { X: 2 }, { X: 3 }], ['[1].X: 1 -> 2', '[2]:  -> {"X":3}']],
    ['items with the same key by position', [{ Key: 'a' }, { Key: 'a' }], [{ Key: 'a' }], ['[1]: {"Key":"a"} -> ']],
    [
      'a policy in text',
      { Policy: '{"Statement":[{"Sid":"A"}]}' },
      { Policy: '{ "Statement": [ {"Sid": "A", "Effect": "Allow"} ] }' },
      ['Policy.Statement[Sid=A].Effect:  -> "Allow"'],
    ],
    ['a policy that is written otherwise: nothing', { Policy: '{"A":1,"B":2}' }, { Policy: '{ "B": 2, "A": 1 }' }, []],
    ['text that is no JSON', { Policy: '{' }, { Policy: '{"A":1}' }, ['Policy: "{" -> "{\\"A\\":1}"']],
    [
      'keys of every kind',
      JSON.parse('{"__proto__":1,"a b":1}') as Json,
      JSON.parse('{"__proto__":2,"a b":2}') as Json,
      ['__proto__: 1 -> 2', '["a b"]: 1 -> 2'],
    ],
  ])('tells %s', (_, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected);
  });
  it('finds nothing between a value and itself, in any order of what has no order', () => {
    fc.assert(
      fc.property(
        configs.chain((one) => fc.tuple(fc.constant(one), shuffled(one))),
        ([one, other]) => {
          expect(diffValues(one, other)).toEqual([]);
        },
      ),
    );
  });
  it('tells changes that make the second value of the first', () => {
    fc.assert(
      fc.property(configs, configs, (before, after) => {
        const made = applyChanges(before, diffValues(before, after));
        expect(diffValues(unfolded(made), unfolded(after))).toEqual([]);
      }),
    );
  });
  it('is the other way round for two values the other way round', () => {
    fc.assert(
      fc.property(configs, configs, (before, after) => {
        const back = diffValues(after, before).map(({ path, before: first, after: second }) => [pathText(path), second, first]);
        expect(diffValues(before, after).map(({ path, before: first, after: second }) => [pathText(path), first, second])).toEqual(back);
      }),
    );
  });
  it('ends on values of any depth', () => {
    const deep = (end: Json) => Array.from({ length: 2000 }).reduce<Json>((inner) => [inner], end);
    expect(diffValues(deep(1), deep(2))).toHaveLength(1);
    expect(diffValues(deep(1), deep(1))).toEqual([]);
  });
});
