import { describe, expect, it } from 'vitest';
import { readSigma } from './read-sigma.ts';
import { issuesOf, ruleOfDetection, ruleOfItem } from './sigma.cases.ts';

const HEAD = 'title: t\nlogsource: { product: aws, service: cloudtrail }\n';

describe('issues of values and fields', () => {
  it.each<[string, readonly string[]]>([
    ['f|contian: a', ['5:7 error unknown-modifier']],
    ['f|contains|startwith: a', ['5:16 error unknown-modifier']],
    ['f|re: "a(?=b)"', ['5:11 error regex-refused']],
    ['f|re: "(a)\\\\1"', ['5:11 error regex-refused']],
    ['f|re: "("', ['5:11 error regex-refused']],
    ['f|re: "((a{1,99}){1,99}){1,99}"', ['5:11 error regex-refused']],
    ['f|re: "(a+)+$"', []],
    ['f|i: a', ['5:7 error modifier-value']],
    ['f|contains|re: a', ['5:16 error modifier-value']],
    ['f|all|re: [a, b]', []],
    ["f|windash|base64: '-a -b -c -d'", ['5:23 error modifier-value']],
    ["f|windash|base64: '-a -b -c'", []],
    ['f|lt: "5"', ['5:11 error modifier-value']],
    ['f|exists: maybe', ['5:15 error modifier-value']],
    ['f|cidr: 10.0.0.0/33', ['5:13 error modifier-value']],
    ['f|cidr: 10.*', ['5:13 error modifier-value']],
    ['f|hour: 24', ['5:13 error modifier-value']],
    ['f|hour: "5"', ['5:13 error modifier-value']],
    ['f|base64: "a*"', ['5:15 error modifier-value']],
    ['f|base64offset: ""', ['5:21 error modifier-value']],
    ['f|utf16: \u00e9', ['5:14 error encoded-text']],
    ['f|utf16le: \u00e9', ['5:16 error encoded-text']],
    ['f|contains: null', ['5:17 error modifier-value']],
    ['f: []', ['5:8 error empty-list']],
    ['f: { a: b }', ['5:8 error wrong-type']],
    ['f: [[a]]', ['5:9 error wrong-type']],
    ['f|all: [a]', ['5:5 warning all-of-one']],
    ['f: 0123', ['5:8 warning leading-zero']],
    ['f|expand: "%no%"', ['5:15 error unknown-placeholder']],
    ["'|cidr': 10.0.0.0/8", ['5:14 error keyword-value']],
    ["'|exists': true", ['5:16 error keyword-value']],
    ["'': a", ['5:5 error empty-field']],
    ['f|elment: { a: b }', ['5:7 error unknown-modifier', '5:15 error wrong-type']],
    ['f|element: a', ['5:16 error wrong-type']],
    ['f|element: [{ a: b }, c]', ['5:27 error wrong-type']],
    ['f|element: []', ['5:16 error empty-list']],
    ['f|element: {}', ['5:16 error empty-selection']],
    ['f|element: { a|contian: b }', ['5:20 error unknown-modifier']],
    ['f|element|contains: { a: b }', ['5:15 error modifier-value']],
    ['f|json|element: { a: b }', ['5:7 error modifier-value']],
    ["'|element': { a: b }", ['5:5 error modifier-value']],
    ['f.Statement|element: { Efect: Allow }', ['5:28 warning unknown-field']],
    ['f.Statement|element: { Effect: Allow, a: b }', []],
    ['f|element: { a: x, a|contains: y }', []],
    ['f|element: { a: x, a|neq: x }', ['4:3 warning never-holds']],
    ['f|otheraccount: recipientAccountId', []],
    ["f|otheraccount: ['111122223333', g.h]", []],
    ['f|otheraccount: 12345', ['5:21 error modifier-value']],
    ["f|otheraccount: '%own%'", ['5:21 error modifier-value']],
    ["f|otheraccount|expand: '%own%'", ['5:28 error unknown-placeholder']],
    ["f|otheraccount|expand: [a, '%own%']", []],
    ['f|otheraccount|contains: a', ['5:20 error modifier-value']],
    ['f|otheraccount: { a: b }', ['5:21 error wrong-type']],
    ['f|otheraccount: []', ['5:21 error empty-list']],
  ])('%s', (item, issues) => {
    expect(issuesOf(ruleOfItem(item))).toEqual(issues);
  });

  it('names the near miss', () => {
    const helpOf = (text: string) => readSigma(text).issues.map(({ help }) => help);
    expect(helpOf(ruleOfItem('f|contian: a'))).toContain('did you mean `contains`?');
    expect(helpOf(`${HEAD}detection:\n  selection: { eventNam: a, userName: b, userIdentity.typ: c }\n  condition: selection\n`)).toEqual([
      'did you mean `eventName`?',
      'did you mean `userIdentity.userName`?',
      'did you mean `userIdentity.type`?',
    ]);
    expect(helpOf(ruleOfDetection('selection: { a: 1 }\ncondition: selction'))).toContain('did you mean `selection`?');
    expect(helpOf('titel: t\nlogsource: { product: aws, servce: waf }\ndetection:\n  a: { b: 1 }\n  condition: a\n')).toEqual(
      expect.arrayContaining(['did you mean `title`?', 'did you mean `service`?']),
    );
    expect(helpOf(ruleOfItem('f|elemnt: { a: b }'))).toContain('did you mean `element`?');
    expect(helpOf(ruleOfItem('f.Statement|element: { Prinicpal.AWS: a }'))).toContain('did you mean `Principal`?');
    expect(helpOf(`${HEAD}detection:\n  s: { eventName|fieldref: eventSorce, userIdentity.arn|otheraccount: recipientAccoutId }\n  condition: s\n`)).toEqual([
      'did you mean `eventSource`?',
      'did you mean `recipientAccountId`?',
    ]);
    expect(helpOf(`${HEAD}level: hihg\ndetection:\n  a: { eventName: x }\n  condition: a\n`)).toEqual(['did you mean `high`?']);
  });

  it('notes placeholders without values where rules are only looked at', () => {
    const text = ruleOfItem("f|expand: '%tor%'");
    const { rules, issues } = readSigma(text, { arePlaceholdersOpen: true });
    expect(rules).toHaveLength(1);
    expect(issues.map(({ kind, code }) => [kind, code])).toEqual(expect.arrayContaining([['note', 'unknown-placeholder']]));
  });
});

describe('issues of documents', () => {
  it.each<[string, string, readonly string[]]>([
    ['a key twice', 'title: t\ntitle: u\n', ['1:1 error not-a-rule', '2:1 error duplicate-key']],
    ['no map', '- a\n', ['1:1 error not-a-rule']],
    ['nothing', '# only a remark\n', ['1:1 error empty-file']],
    ['a broken text', 'title: [a\n', ['2:1 error yaml-syntax']],
    ['an unknown tag', 'title: !x t\n', ['1:8 error yaml-syntax']],
    ['an unknown anchor', 'title: *a\n', ['1:8 error yaml-syntax']],
    ['a merge key', `${HEAD}detection:\n  a: &a { eventName: x }\n  b: { <<: *a }\n  condition: a\n`, ['5:8 error merge-key']],
    ['a collection of old', 'action: global\ntitle: t\n', ['1:9 error collection']],
    ['no title', 'logsource: { product: aws }\ndetection: { a: { b: 1 }, condition: a }\n', ['1:1 error missing-key']],
    ['no log source', 'title: t\ndetection: { a: { b: 1 }, condition: a }\n', ['1:1 error missing-key']],
    [
      'an unknown service',
      'title: t\nlogsource: { product: aws, service: guardutty }\ndetection: { a: { b: 1 }, condition: a }\n',
      ['2:37 warning unknown-service'],
    ],
    ['no condition', `${HEAD}detection:\n  a: { eventName: x }\n`, ['4:3 error missing-key']],
    ['a timeframe', `${HEAD}detection:\n  a: { eventName: x }\n  timeframe: 5m\n  condition: a\n`, ['5:3 warning aggregation']],
    ['a selection without a use', `${HEAD}detection:\n  a: { eventName: x }\n  b: { eventName: y }\n  condition: a\n`, ['5:3 warning unused-selection']],
    ['an empty selection', `${HEAD}detection:\n  a:\n  condition: a\n`, ['4:5 error empty-selection']],
    ['two kinds', `${HEAD}detection: { a: { eventName: x }, condition: a }\ncorrelation: {}\n`, ['4:14 error two-kinds']],
    [
      'the same id twice',
      `${HEAD}id: x\ndetection: { a: { eventName: x }, condition: a }\n---\n${HEAD}id: x\ndetection: { a: { eventName: x }, condition: a }\n`,
      ['6:1 error duplicate-id'],
    ],
    ['a level in capitals', `${HEAD}level: HIGH\ndetection: { a: { eventName: x }, condition: a }\n`, []],
    ['a text asked of an object', `${HEAD}detection: { a: { requestParameters|contains: x }, condition: a }\n`, ['3:47 warning object-field']],
    ['whether an object is there', `${HEAD}detection: { a: { requestParameters: null, responseElements|exists: true }, condition: a }\n`, []],
    ['a tag that is none', `${HEAD}tags: [T1098]\ndetection: { a: { eventName: x }, condition: a }\n`, ['3:7 warning tag-form']],
    ['a hint that is none', `${HEAD}stoa: { dedupe: [a] }\ndetection: { a: { eventName: x }, condition: a }\n`, ['3:9 error unknown-key']],
    ['a budget that is none', `${HEAD}stoa: { noise: little }\ndetection: { a: { eventName: x }, condition: a }\n`, ['3:16 error noise']],
  ])('%s', (_, text, issues) => {
    expect(issuesOf(text)).toEqual(issues);
  });

  it('survives what is nested without end, and what multiplies itself', () => {
    expect(issuesOf(`a: ${'['.repeat(50_000)}`).join()).toMatch(/error (?:too-deep|yaml-syntax)/);
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level++) bomb.push(`${'abcdefghi'[level]}: &${'abcdefghi'[level]} [${`*${'abcdefghi'[level - 1]}, `.repeat(9)}x]`);
    expect(issuesOf(bomb.join('\n')).join()).toMatch(/error too-large/);
    expect(issuesOf('a: &a [*a]').join()).toMatch(/error (?:too-deep|yaml-syntax)/);
    expect(issuesOf(`a: &a [x]\nb: [${'*a, '.repeat(100_000)}]`).join()).toMatch(/error too-large/);
    expect(issuesOf('x'.repeat(5_000_000))).toEqual(['1:1 error file-too-large']);
  });

  it('does not mistake names of the language for keys', () => {
    const text = ruleOfDetection('__proto__: { constructor: a, toString: b }\ncondition: __proto__');
    const { rules, issues } = readSigma(text);
    expect(issues.filter(({ kind }) => kind === 'error')).toEqual([]);
    expect(rules).toHaveLength(1);
    expect(issuesOf(ruleOfDetection('a: { b: 1 }\ncondition: constructor'))).toContain('5:14 error unknown-selection');
  });
});

describe('conditions that can never hold', () => {
  const reasons = (detection: string): readonly string[] =>
    readSigma(ruleOfDetection(detection)).issues.flatMap(({ code, message }) => (code === 'never-holds' || code === 'always-holds' ? [message] : []));

  it.each<[string, string]>([
    ['a: { f: x }\nb: { f: y }\ncondition: a and b', 'the condition can never hold: `f` cannot be `y` and `x` at once'],
    ['a: { f: x }\nb: { f|startswith: y }\ncondition: all of them', 'the condition can never hold: `f` cannot be `x` and begin with `y` at once'],
    ['a: { f: 5 }\nb: { f: [6, 7] }\ncondition: a and b', 'the condition can never hold: `f` cannot be `6` and `5` at once'],
    ['a: { f: x, g: z }\nb: { f: [x, y] }\ncondition: a and not b', 'the condition can never hold: the same of `f` is asked for and refused'],
    ['a: { f: xyz }\nb: { f|contains: Y }\ncondition: a and not b', 'the condition can never hold: `f` is `xyz`, which is refused'],
    ['a: { f: x }\ncondition: a and not a', 'the condition can never hold: the same of `f` is asked for and refused'],
    ['a: { f|exists: false, f|contains: x }\ncondition: a', '`a` can never hold: `f` has a value and is not there'],
    ['a: { f: x }\nb: { f: null }\ncondition: a and b', 'the condition can never hold: `f` has a value and is null'],
    ['a: { f: x }\ncondition: a or not a', 'the condition holds of every event'],
    ['k: [ab]\ncondition: k and not k', 'the condition can never hold: the same keyword is asked for and refused'],
  ])('%s', (detection, reason) => {
    expect(reasons(detection)).toEqual([reason]);
  });

  it.each([
    'a: { f: x }\nb: { f: X }\ncondition: a and b',
    'a: { f|cased: X }\nb: { f: x }\ncondition: a and b',
    'a: { f: [x, y] }\nb: { f: [y, z] }\ncondition: a and b',
    'a: { f: x }\nb: { g: y }\ncondition: a and b',
    'a: { f: x }\nb: { f: y }\ncondition: a or b',
    // A field of a list may have both.
    'a: { requestParameters.items.f: x }\nb: { requestParameters.items.f: y }\ncondition: a and b',
    'a: { f|contains: x }\nb: { f|contains: y }\ncondition: a and b',
  ])('takes %s', (detection) => {
    expect(reasons(detection)).toEqual([]);
  });
});
