import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/index.ts';
import { type RawStatement, readDocument } from './read-policy.ts';

const ALLOW = { Effect: 'Allow', Action: 's3:*', Resource: '*' };

function problem(document: Json): string | undefined {
  const read = readDocument(document);
  return 'problem' in read ? read.problem : read.statements.find((one) => one.problem !== undefined)?.problem;
}
function statement(rest: Readonly<Record<string, Json>>): RawStatement | undefined {
  const read = readDocument({ Version: '2012-10-17', Statement: { ...ALLOW, ...rest } });
  return 'problem' in read ? undefined : read.statements[0];
}

describe('readDocument, of texts', () => {
  it('reads JSON as it is, and URL-encoded as the API of IAM answers it', () => {
    const text = JSON.stringify({ Version: '2012-10-17', Statement: [{ ...ALLOW, Resource: 'arn:aws:s3:::a%2Fb' }] });
    expect([problem(text), problem(encodeURIComponent(text)), problem(` ${encodeURIComponent(text)}`)]).toEqual([undefined, undefined, undefined]);
    expect([problem('%7B%'), problem('%7B'), problem('{}x')].every((one) => one?.startsWith('it is not JSON') === true)).toBe(true);
    const read = readDocument(text);
    expect('statements' in read && read.statements[0]?.resources).toEqual(['arn:aws:s3:::a%2Fb']);
  });

  it('reads what holds null, numbers and booleans anywhere', () => {
    expect([problem('null'), problem('7'), problem('"x"'), problem('{"Statement":null}'), problem('{"Statement":[null]}')]).toEqual(
      Array.from({ length: 5 }, () => 'it is not a JSON object'),
    );
    expect(
      problem('{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"a:b":true},"NumericEquals":{"a:c":[1,2.5]}}}]}'),
    ).toBeUndefined();
  });

  it('reads no more than 32 million characters, and says what is wrong in the words of the parser alone', () => {
    expect(problem(' '.repeat(32_000_001))).toBe('it has 32000001 characters');
    expect(problem(' '.repeat(32_000_000))).toMatch(/^it is not JSON: Unexpected/);
    expect(problem('"a:b"')).toBe('it is not a JSON object');
  });

  it('goes as deep as policies go, and no deeper', () => {
    const nested = (depth: number) => problem(`{"Statement":${'['.repeat(depth)}${']'.repeat(depth)}}`);
    expect([nested(8), nested(9)].map((one) => one === 'it is nested deeper than policies are')).toEqual([false, true]);
    const objects = (depth: number) => problem(`{"Statement":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`);
    expect([objects(8), objects(9)].map((one) => one === 'it is nested deeper than policies are')).toEqual([false, true]);
  });

  it('finds a key twice at any depth, with quotes and colons in other texts', () => {
    const twice = (text: string) => problem(text)?.includes('twice') === true;
    expect(twice('{"Statement":[],"Statement":[]}')).toBe(true);
    expect(twice('{"Id":"a\\\\","Statement":[{"Sid":"\\":\\"","Effect":"Allow","Action":"a:b","Resource":"c:d"}]}')).toBe(false);
    expect(
      twice(
        '{"Id":"\\u003a:","Statement":[{"Effect":"Allow","Action":"a:b","Resource":"c:d"},{"Effect":"Deny","Action":"a:b","Resource":"c","Resource":"d"}]}',
      ),
    ).toBe(true);
  });
});

describe('readDocument, of statements', () => {
  it('takes null for no element at all', () => {
    const why = (rest: Readonly<Record<string, Json>>) => problem({ Version: '2012-10-17', Statement: { ...ALLOW, ...rest } });
    expect([why({ Principal: null }), why({ NotPrincipal: null }), why({ Condition: null }), why({ Condition: { Bool: null } })]).toEqual([
      '`Principal` of it is neither `*` nor an object',
      '`NotPrincipal` of it is neither `*` nor an object',
      'its `Condition` is not an object',
      '`Bool` of its `Condition` is not an object',
    ]);
  });

  it('keeps what is written', () => {
    expect(statement({ Sid: 'One', Action: 'a:b', Resource: ['x', 'y'] })).toMatchObject({
      sid: 'One',
      effect: 'Allow',
      actions: ['a:b'],
      resources: ['x', 'y'],
      problem: undefined,
      index: 0,
    });
    expect(statement({ Sid: 7, Effect: 'allow' })).toMatchObject({ sid: undefined, effect: undefined });
    expect(statement({ Effect: 'Deny', NotAction: 'a:b', Action: undefined as never })?.effect).toBe('Deny');
    const read = readDocument({ Statement: [ALLOW, { ...ALLOW, Effect: 'Deny' }] });
    expect('statements' in read && read.statements.map(({ index, effect }) => [index, effect])).toEqual([
      [0, 'Allow'],
      [1, 'Deny'],
    ]);
    expect(
      ['2012-10-17', '2008-10-17', undefined].map((Version) => readDocument({ ...(Version === undefined ? {} : { Version }), Statement: [] })),
    ).toMatchObject([{ hasVariables: true }, { hasVariables: false }, { hasVariables: false }]);
  });

  it('reads principals by kind, and a star alone for everyone', () => {
    expect(statement({ Principal: '*' })?.principals).toEqual({ everyone: true, byKind: [] });
    expect(statement({ Principal: { AWS: 'a', Service: ['b', 'c'] } })?.principals).toEqual({
      everyone: false,
      byKind: [
        ['AWS', ['a']],
        ['Service', ['b', 'c']],
      ],
    });
    expect(statement({ NotPrincipal: { AWS: ['a'] } })).toMatchObject({ principals: undefined, notPrincipals: { everyone: false, byKind: [['AWS', ['a']]] } });
    expect(
      [statement({ Principal: 'x' }), statement({ Principal: { AWS: [7] } }), statement({ Principal: ['*'] })].map((one) => one?.problem !== undefined),
    ).toEqual([true, true, true]);
  });

  it('names what is empty, of two capitals, or of no plain value', () => {
    const condition = (Condition: Json) => statement({ Condition })?.problem;
    expect([condition({}), condition({ Bool: {} }), condition('x'), condition([]), condition({ Bool: 'x' })].map((one) => one?.split(' ').at(-1))).toEqual([
      'empty',
      'empty',
      'object',
      'object',
      'object',
    ]);
    expect(condition({ Bool: { 'a:b': 'true', 'A:b': 'true' } })).toContain('capitals');
    expect(
      [condition({ Bool: { 'a:b': null } }), condition({ Bool: { 'a:b': ['x', {}] } }), condition({ Bool: { 'a:b': [[]] } })].every(
        (one) => one?.includes('neither text') === true,
      ),
    ).toBe(true);
    expect(condition({ Bool: { 'a:b': [true, 'x', 1] }, StringEquals: { 'a:b': [] } })).toBeUndefined();
  });

  it('names what is no action', () => {
    const stray = (Action: Json) => statement({ Action })?.problem;
    expect([stray('*'), stray('**'), stray('a:b'), stray(['a:*', '*'])]).toEqual([undefined, undefined, undefined, undefined]);
    expect([stray('x'), stray('x*'), stray('*x'), stray(['a:b', 'x']), stray('')].every((one) => one?.includes('is not an action') === true)).toBe(true);
    const not = readDocument({ Statement: { Effect: 'Allow', NotAction: ['a:b', 'x'], Resource: '*' } });
    expect('statements' in not && not.statements[0]?.problem).toContain('`x` is not an action');
  });
});
