import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPolicy } from './document.ts';

const policy = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*', ...statement }] });
const codeOf = (text: string) => {
  const read = readPolicy(text);
  return read.ok ? undefined : read.issues[0]?.code;
};

describe('readPolicy', () => {
  // Dropped in silence, each of these would have turned a policy that allows everything into one that allows nothing.
  it.each([
    ['an action in a list of lists', { Action: [['*']] }, 'statement-list'],
    ['an action in an object', { Action: { 0: '*' } }, 'statement-list'],
    ['a resource that is a number', { Resource: 1 }, 'statement-list'],
    ['a resource that is null', { NotResource: null }, 'statement-list'],
    ['a principal in a list of lists', { Principal: { AWS: [['*']] } }, 'statement-principal'],
    ['a principal that is a list', { Principal: ['*'] }, 'statement-principal'],
    ['a condition whose value is an object', { Condition: { StringEquals: { 'aws:SourceVpc': {} } } }, 'statement-condition'],
    ['a condition whose values are lists', { Condition: { StringEquals: { 'aws:SourceVpc': [[]] } } }, 'statement-condition'],
  ])('refuses %s', (_, statement, code) => {
    expect(codeOf(policy(statement))).toBe(code);
  });

  it('refuses what is nested a hundred thousand deep, wherever it stands', () => {
    const deep = `${'['.repeat(100_000)}"*"${']'.repeat(100_000)}`;
    for (const name of ['Action', 'Resource', 'Principal', 'Condition']) {
      expect(codeOf(policy({ [name]: 'HERE' }).replace('"HERE"', deep))).toMatch(/^statement-/);
    }
  });

  it('reads prototype keys as keys', () => {
    const text = policy({ Condition: 'HERE' }).replace('"HERE"', '{"__proto__":{"constructor":"x"}}');
    expect(readPolicy(text)).toMatchObject({
      ok: true,
      value: { statements: [{ conditions: [{ operator: '__proto__', key: 'constructor', values: ['x'] }] }] },
    });
  });

  it('answers whatever text it is given', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => typeof readPolicy(text).ok === 'boolean'));
  });
});
