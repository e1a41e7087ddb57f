import { describe, expect, it } from 'vitest';
import type { Json } from '../../core/index.ts';
import { readDocument } from './read-policy.ts';

const problem = (document: Json): string | undefined => {
  const read = readDocument(document);
  return 'problem' in read ? read.problem : read.statements.find((one) => one.problem !== undefined)?.problem;
};
const statement = (rest: Readonly<Record<string, Json>>): Json => ({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 's3:*', Resource: '*', ...rest },
});

describe('readDocument', () => {
  it('reads one statement or many, one value or many', () => {
    const read = readDocument(
      statement({ Action: ['s3:Get*', 's3:Put*'], Condition: { Bool: { 'aws:SecureTransport': true }, NumericLessThan: { 's3:max-keys': [1, '2'] } } }),
    );
    expect('statements' in read && read.statements[0]).toMatchObject({
      actions: ['s3:Get*', 's3:Put*'],
      resources: ['*'],
      conditions: [
        { operator: 'Bool', key: 'aws:SecureTransport', values: ['true'] },
        { operator: 'NumericLessThan', key: 's3:max-keys', values: ['1', '2'] },
      ],
      problem: undefined,
    });
  });

  it('finds a key that stands twice, whatever stands inside of texts', () => {
    expect(problem('{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Effect":"Deny","Action":"*","Resource":"*"}]}')).toContain('twice');
    expect(
      problem('{"Version":"2012-10-17","Statement":[{"Sid":"a:\\"b:\\\\","Effect":"Allow","Action":"a:b","Resource":"arn:aws:s3:::{:}"}]}'),
    ).toBeUndefined();
    expect(
      problem('{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"a":"1","a":"2"}}}]}'),
    ).toContain('twice');
  });

  it('names what AWS would refuse', () => {
    expect(problem('{')).toContain('not JSON');
    expect(problem([])).toContain('not a JSON object');
    expect(problem({ Version: '2012-10-17' })).toContain('no `Statement`');
    expect(problem({ Version: '2030-01-01', Statement: [] })).toContain('Version');
    expect(problem({ Statement: [], statement: [] })).toContain('`statement`');
    expect(problem(statement({ NotAction: 'a:b' }))).toContain('both `Action`');
    expect(problem(statement({ NotResource: 'b' }))).toContain('both `Resource`');
    expect(problem(statement({ Principal: '*', NotPrincipal: '*' }))).toContain('both `Principal`');
    expect(problem(statement({ Effect: 'allow' }))).toContain('effect');
    expect(problem(statement({ Action: ['s3:*', 7] }))).toContain('`Action`');
    expect(problem(statement({ Action: 'GetObject' }))).toContain('`GetObject` is not an action');
    expect(problem(statement({ Comment: 'x' }))).toContain('`Comment`');
    expect(problem(statement({ Principal: 'arn:aws:iam::111122223333:root' }))).toContain('`Principal`');
    expect(problem(statement({ Condition: {} }))).toContain('empty');
    expect(problem(statement({ Condition: { Bool: { 'a:b': 'true', 'A:B': 'true' } } }))).toContain('capitals');
    expect(problem(statement({ Condition: { Bool: { 'a:b': { c: 1 } } } }))).toContain('neither text');
    expect(problem(statement({ Condition: { Bool: 'true' } }))).toContain('not an object');
    expect(problem({ Statement: [null] })).toContain('not a JSON object');
  });

  it('is not led astray by nesting or by keys that look like prototypes', () => {
    expect(problem(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBeDefined();
    expect(problem(`{"Statement":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`)).toContain('deeper');
    expect(problem('{"__proto__":{"Statement":[]}}')).toContain('__proto__');
    expect(
      problem('{"Statement":[{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"__proto__":"x","constructor":"y"}}}]}'),
    ).toBeUndefined();
  });
});
