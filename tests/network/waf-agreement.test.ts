// The engine against a second, slow evaluator, at random: what the engine says for certain is so in every world; and where nothing that is
// not known is asked twice, it says for certain all that is so in every world.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWaf } from '../../src/network/index.ts';
import { type Doc, slowActions, UNKNOWN_SET } from './waf-slow.ts';
import { aclOf, referencesIn, requestOf } from './waf-world.ts';

const NAMESPACE = 'awswaf:111122223333:webacl:acl:';
const GROUP = 'arn:aws:wafv2:eu-west-1:111122223333:regional/rulegroup/own/1';
const GROUP_NAMESPACE = 'awswaf:111122223333:rulegroup:own:';
const NONE = [{ Priority: 0, Type: 'NONE' }];
const MOST_UNKNOWNS = 4;

const header = fc.constantFrom('known', 'absent');
const word = fc.constantFrom('a', 'ab', 'b', 'a b', 'A', 'ba_', '');
const byteMatch: fc.Arbitrary<Doc> = fc
  .record({
    name: header,
    search: word.filter((text) => text !== ''),
    position: fc.constantFrom('EXACTLY', 'STARTS_WITH', 'ENDS_WITH', 'CONTAINS'),
    type: fc.constantFrom('NONE', 'LOWERCASE'),
  })
  .map(({ name, search, position, type }) => ({
    ByteMatchStatement: {
      SearchString: search,
      PositionalConstraint: position,
      FieldToMatch: { SingleHeader: { Name: name } },
      TextTransformations: [{ Priority: 0, Type: type }],
    },
  }));
const wordMatch: fc.Arbitrary<Doc> = fc.constantFrom('a', 'ab', 'ba_').map((search) => ({
  ByteMatchStatement: {
    SearchString: search,
    PositionalConstraint: 'CONTAINS_WORD',
    FieldToMatch: { SingleHeader: { Name: 'known' } },
    TextTransformations: NONE,
  },
}));
const label: fc.Arbitrary<Doc> = fc
  .constantFrom('x', 'y', 'n:x', `${NAMESPACE}x`, `${GROUP_NAMESPACE}x`)
  .map((key) => ({ LabelMatchStatement: { Scope: 'LABEL', Key: key } }));
const unknown: fc.Arbitrary<Doc> = fc.nat(MOST_UNKNOWNS - 1).map((number) => ({
  RegexPatternSetReferenceStatement: { ARN: `${UNKNOWN_SET}${number}`, FieldToMatch: { SingleHeader: { Name: 'known' } }, TextTransformations: NONE },
}));

function statementsOf(leaf: fc.Arbitrary<Doc>): fc.Arbitrary<Doc> {
  return fc.letrec<{ statement: Doc }>((tie) => ({
    statement: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'statement' },
      leaf,
      fc.array(tie('statement'), { minLength: 2, maxLength: 3 }).map((Statements) => ({ AndStatement: { Statements } })),
      fc.array(tie('statement'), { minLength: 2, maxLength: 3 }).map((Statements) => ({ OrStatement: { Statements } })),
      tie('statement').map((Statement) => ({ NotStatement: { Statement } })),
    ),
  })).statement;
}

const action = fc.constantFrom('Allow', 'Block', 'Count', 'Captcha');
const rulesOf = (statement: fc.Arbitrary<Doc>) =>
  fc
    .array(fc.record({ statement, action, labels: fc.subarray(['x', 'y', 'm:n:x']) }), { maxLength: 5 })
    .chain((rules) =>
      fc
        .shuffledSubarray(
          rules.map((_, index) => index),
          { minLength: rules.length, maxLength: rules.length },
        )
        .map((order) => ({ rules, order })),
    )
    .map(({ rules, order }) =>
      rules.map(
        (rule, index): Doc => ({
          Name: `r${index}`,
          Priority: order[index],
          Statement: rule.statement,
          Action: { [rule.action]: {} },
          RuleLabels: rule.labels.map((Name) => ({ Name })),
        }),
      ),
    );

const overrides = fc.uniqueArray(fc.record({ name: fc.constantFrom('r0', 'r1', 'r2'), action }), { selector: ({ name }) => name, maxLength: 2 });

const worldOf = (statement: fc.Arbitrary<Doc>) =>
  fc.record({
    own: rulesOf(statement),
    group: rulesOf(statement),
    overrides,
    groupAt: fc.nat(6),
    isCounted: fc.boolean(),
    byDefault: fc.constantFrom('Allow', 'Block'),
    value: fc.option(word, { nil: undefined }),
  });

type WorldOf = ReturnType<typeof worldOf> extends fc.Arbitrary<infer T> ? T : never;

function ask({ own, group, overrides: replaced, groupAt, isCounted, byDefault, value }: WorldOf) {
  const reference: Doc = {
    Name: 'group',
    Priority: groupAt - 0.5,
    Statement: {
      RuleGroupReferenceStatement: { ARN: GROUP, RuleActionOverrides: replaced.map((one) => ({ Name: one.name, ActionToUse: { [one.action]: {} } })) },
    },
    OverrideAction: isCounted ? { Count: {} } : { None: {} },
  };
  const acl: Doc = { Name: 'acl', LabelNamespace: NAMESPACE, DefaultAction: { [byDefault]: {} }, Rules: [...own, reference] };
  const groupDoc: Doc = { Name: 'own', ARN: GROUP, LabelNamespace: GROUP_NAMESPACE, Capacity: 10, Rules: group };
  const headers: readonly (readonly [string, string])[] = value === undefined ? [] : [['known', value]];
  const unknowns = Array.from({ length: MOST_UNKNOWNS }, (_, index) => `${UNKNOWN_SET}${index}`);
  const actions = slowActions(acl, new Map([[GROUP, groupDoc]]), new Map(headers), unknowns);
  const verdict = createWaf(aclOf(acl), { references: referencesIn([{ RuleGroup: groupDoc }]) })(requestOf({ headers }));
  return { actions, verdict };
}

/** How often anything that is not known is asked. */
function asked(value: unknown): number {
  return JSON.stringify(value).split('"ARN":"unknown:').length - 1;
}

describe('createWaf', () => {
  it('says for certain only what is so in every world', () => {
    const count = { certain: 0, open: 0 };
    fc.assert(
      fc.property(worldOf(statementsOf(fc.oneof(byteMatch, wordMatch, label, unknown))), (world) => {
        const { actions, verdict } = ask(world);
        if (verdict.action === 'unknown') count.open++;
        else {
          count.certain++;
          expect([...actions]).toEqual([verdict.action]);
        }
        for (const one of actions) expect(verdict.outcomes.map((outcome) => outcome.action)).toContain(one);
      }),
      { numRuns: 4000 },
    );
    // Both happen often, or the comparison would say little.
    expect(count.certain).toBeGreaterThan(400);
    expect(count.open).toBeGreaterThan(100);
  });

  it('says for certain all that is known', () => {
    fc.assert(
      fc.property(worldOf(statementsOf(fc.oneof(byteMatch, wordMatch, label))), (world) => {
        const { actions, verdict } = ask(world);
        expect([verdict.action]).toEqual([...actions]);
      }),
      { numRuns: 2000 },
    );
  });

  it('says for certain what is so in every world, where nothing is asked twice', () => {
    fc.assert(
      fc.property(
        worldOf(statementsOf(fc.oneof(byteMatch, unknown))).filter((world) => asked([world.own, world.group]) <= 1),
        (world) => {
          const { actions, verdict } = ask(world);
          expect(verdict.action).toBe(actions.size === 1 ? [...actions][0] : 'unknown');
        },
      ),
      { numRuns: 2000 },
    );
  });
});
