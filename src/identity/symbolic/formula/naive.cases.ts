// The slow and obvious judge of formulas: a condition is asked of a value, a formula is a tree of booleans. Shares nothing with what it judges.

import fc from 'fast-check';
import type { ConditionAtom } from '../../engine/logic.ts';

export type Value = string | readonly string[] | undefined;
export type World = ReadonlyMap<string, Value>;

export type Tree =
  | { readonly kind: 'atom'; readonly atom: ConditionAtom }
  | { readonly kind: 'not'; readonly of: Tree }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Tree[] };

export function condition(operator: string, key: string, values: readonly string[], rest: Partial<ConditionAtom> = {}): ConditionAtom {
  return { operator, isNegated: false, quantifier: undefined, isIfExists: false, key: key.toLowerCase(), spelling: key, values, hasVariables: false, ...rest };
}

const toRegExp = (glob: string) =>
  new RegExp(
    `^${glob
      .split('')
      .map((c) => (c === '*' ? '[^]*' : c === '?' ? '[^]' : c.replace(/[.+^${}()|[\]\\]/g, '\\$&')))
      .join('')}$`,
  );
const number = (text: string) => text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

const MATCHES: Readonly<Record<string, (text: string, value: string) => boolean>> = {
  StringEquals: (text, value) => text === value,
  StringEqualsIgnoreCase: (text, value) => text.toLowerCase() === value.toLowerCase(),
  StringLike: (text, value) => toRegExp(value).test(text),
  ArnLike: (text, value) => {
    const [texts, values] = [text, value].map((arn) => [...arn.split(':', 5), arn.split(':').slice(5).join(':')]);
    return texts?.every((part, index) => toRegExp(values?.[index] ?? '').test(part)) ?? false;
  },
  NumericEquals: (text, value) => Number(text) === Number(value),
  NumericLessThan: (text, value) => Number(text) < Number(value),
  NumericLessThanEquals: (text, value) => Number(text) <= Number(value),
  NumericGreaterThan: (text, value) => Number(text) > Number(value),
  NumericGreaterThanEquals: (text, value) => Number(text) >= Number(value),
  DateEquals: (text, value) => new Date(text).getTime() === new Date(value).getTime(),
  DateLessThan: (text, value) => new Date(text) < new Date(value),
  DateGreaterThanEquals: (text, value) => new Date(text) >= new Date(value),
  Bool: (text, value) => text === value.toLowerCase(),
  IpAddress: (text, value) => {
    const [net = '', bits = '32'] = value.split('/');
    const size = 2 ** (32 - Number(bits));
    return Math.floor(number(text) / size) === Math.floor(number(net) / size);
  },
};

/** As AWS says it, for one condition and the value of its key. */
export function holds({ operator, isNegated, quantifier, isIfExists, values }: ConditionAtom, asked: Value): boolean {
  // An empty list is an absent key.
  const value = asked?.length === 0 && typeof asked !== 'string' ? undefined : asked;
  if (operator === 'Null') return values.some((one) => (one.toLowerCase() === 'true') === (value === undefined));
  if (value === undefined && isIfExists) return true;
  const given = value === undefined ? [] : typeof value === 'string' ? [value] : value;
  const meets = (text: string) => values.some((one) => MATCHES[operator]?.(text, one)) !== isNegated;
  if (quantifier === 'all') return given.every(meets);
  if (quantifier === 'any') return given.some(meets);
  return value === undefined ? isNegated : given.some(meets);
}

export function judge(tree: Tree, world: World): boolean {
  if (tree.kind === 'atom') return holds(tree.atom, world.get(tree.atom.key));
  if (tree.kind === 'not') return !judge(tree.of, world);
  return tree.kind === 'and' ? tree.of.every((one) => judge(one, world)) : tree.of.some((one) => judge(one, world));
}

interface KeyRow {
  readonly key: string;
  /** Values of requests: with the absent key, all that the conditions can tell apart. */
  readonly given: readonly Value[];
  readonly conditions: readonly (readonly [operator: string, values: readonly string[]])[];
  readonly quantifiers?: readonly ('all' | 'any')[];
}

const ROWS: readonly KeyRow[] = [
  {
    key: 'aws:SourceVpce',
    given: [undefined, 'vpce-a', 'vpce-b', 'vpce-c', 'VPCE-A', 'other'],
    conditions: [
      ['StringEquals', ['vpce-a', 'vpce-b', 'vpce-c']],
      ['StringLike', ['vpce-*', '*', 'vpce-?', 'v*a', 'vpce-a']],
      ['StringEqualsIgnoreCase', ['vpce-a', 'Vpce-B']],
      ['Null', ['true', 'false']],
    ],
  },
  {
    key: 'aws:MultiFactorAuthPresent',
    given: [undefined, 'true', 'false'],
    conditions: [
      ['Bool', ['true', 'false', 'True']],
      ['Null', ['true', 'false']],
    ],
  },
  {
    key: 'aws:SourceIp',
    given: [undefined, '10.0.0.1', '10.1.0.1', '10.1.2.3', '192.0.2.7'],
    conditions: [
      ['IpAddress', ['10.0.0.0/8', '10.1.0.0/16', '192.0.2.0/24', '10.1.2.3']],
      ['Null', ['true', 'false']],
    ],
  },
  {
    key: 'aws:MultiFactorAuthAge',
    given: [undefined, '1', '2', '3', '5', '8'],
    conditions: [
      ['NumericLessThan', ['2', '5']],
      ['NumericLessThanEquals', ['2', '3']],
      ['NumericGreaterThan', ['2', '3']],
      ['NumericGreaterThanEquals', ['3', '5']],
      ['NumericEquals', ['2', '5']],
    ],
  },
  {
    key: 'aws:CurrentTime',
    given: [undefined, '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z'],
    conditions: [
      ['DateLessThan', ['2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z']],
      ['DateGreaterThanEquals', ['2026-01-02T00:00:00Z']],
      ['DateEquals', ['2026-01-02T00:00:00Z']],
    ],
  },
  {
    key: 'aws:PrincipalArn',
    given: [undefined, 'arn:aws:iam::1:role/a', 'arn:aws:iam::1:role/b', 'arn:aws:iam::2:user/a', 'arn:aws:iam::1:role/x:y'],
    conditions: [
      ['ArnLike', ['arn:aws:iam::1:role/*', 'arn:aws:iam::*:role/a', 'arn:aws:iam::2:*', 'arn:*:iam::1:role/x']],
      ['StringLike', ['arn:aws:iam::1:*', '*a']],
      ['StringEquals', ['arn:aws:iam::1:role/a', 'arn:aws:iam::2:user/a']],
    ],
  },
  {
    key: 'aws:TagKeys',
    given: [undefined, [], ['a'], ['b'], ['a', 'b'], ['c', 'a']],
    conditions: [
      ['StringEquals', ['a', 'b', 'c']],
      ['StringLike', ['a*', '?']],
    ],
    quantifiers: ['all', 'any'],
  },
];

const atoms = fc.constantFrom(...ROWS).chain((row) =>
  fc.constantFrom(...row.conditions).chain(([operator, values]) =>
    fc
      .record({
        values: operator === 'Null' ? fc.subarray([...values], { minLength: 1, maxLength: 1 }) : fc.subarray([...values], { minLength: 1 }),
        isNegated: /^(?:String|Arn|Ip|NumericEquals|DateEquals)/.test(operator) ? fc.boolean() : fc.constant(false),
        isIfExists: operator === 'Null' ? fc.constant(false) : fc.boolean(),
        quantifier: fc.constantFrom(...(row.quantifiers ?? [undefined])),
      })
      .map(({ values: chosen, ...rest }) => condition(operator, row.key, chosen, rest)),
  ),
);

/** Small formulas over at most eight conditions on one to three keys. */
export const trees: fc.Arbitrary<Tree> = fc
  .array(atoms, { minLength: 1, maxLength: 8 })
  .filter((chosen) => new Set(chosen.map(({ key }) => key)).size <= 3)
  .chain((chosen) => {
    const leaf: fc.Arbitrary<Tree> = fc.constantFrom(...chosen).map((atom) => ({ kind: 'atom', atom }));
    return fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        tie('tree').map((of): Tree => ({ kind: 'not', of })),
        fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map((of): Tree => ({ kind: 'and', of })),
        fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map((of): Tree => ({ kind: 'or', of })),
      ),
    })).tree;
  });

/** Every world that the conditions of the formula can tell apart. */
export function worldsOf(tree: Tree): readonly World[] {
  const keys = new Set<string>();
  const visit = (one: Tree): void => {
    if (one.kind === 'atom') keys.add(one.atom.key);
    else if (one.kind === 'not') visit(one.of);
    else one.of.forEach(visit);
  };
  visit(tree);
  let worlds: readonly World[] = [new Map()];
  for (const { key, given } of ROWS) {
    if (keys.has(key.toLowerCase())) worlds = worlds.flatMap((world) => given.map((value) => new Map([...world, [key.toLowerCase(), value]])));
  }
  return worlds;
}
