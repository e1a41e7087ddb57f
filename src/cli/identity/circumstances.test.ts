import { describe, expect, it } from 'vitest';
import { resolveSettings } from '../resolve-settings.ts';
import { oddKeys, readCircumstances } from './circumstances.ts';
import { CIRCUMSTANCES } from './flags.ts';

const read = (flags: readonly (readonly [string, string | readonly string[]])[]) =>
  readCircumstances(resolveSettings(CIRCUMSTANCES, new Map(flags), { cwd: '/', env: {} }, undefined));

describe('readCircumstances', () => {
  it('gives a key with one value as it is, and one that is given again as a list', () => {
    expect(read([['context', ['aws:SourceIp=203.0.113.9', 'aws:TagKeys=a', 'AWS:tagkeys=b', 'x:y=a=b']]])).toEqual({
      context: { 'aws:SourceIp': '203.0.113.9', 'aws:TagKeys': ['a', 'b'], 'x:y': 'a=b' },
    });
  });

  it('keeps keys that are names of JavaScript as keys', () => {
    const { context = {} } = read([['context', ['__proto__=x', 'constructor=y']]]);
    expect(Object.entries(context)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  it.each([
    [[['context', ['aws:SourceIp']]], 'needs KEY=VALUE'],
    [[['context', ['=x']]], 'needs KEY=VALUE'],
    [
      [
        ['context', ['aws:SourceIp=1']],
        ['absent', ['aws:sourceip']],
      ],
      'is given by `--context` and absent by `--absent`',
    ],
    [[['endpoint', 'vpc-1']], 'is not the id of a VPC endpoint'],
  ] as const)('refuses %j', (flags, message) => {
    expect(() => read(flags)).toThrow(message);
  });
});

describe('oddKeys', () => {
  it('says which keys AWS does not have, with the nearest that it has', () => {
    expect(oddKeys({ context: { 'aws:SourceIpp': '1' }, absentKeys: ['aws:MultiFactorAuthPresent'] })).toEqual([
      { code: 'context-key-unknown', message: 'AWS has no condition key `aws:SourceIpp`', help: 'did you mean `aws:SourceIp`?' },
    ]);
  });

  it('knows keys of services, tags and claims of identity providers', () => {
    const context = { 's3:prefix': 'x', 'aws:PrincipalTag/Team': 'a', 'token.actions.githubusercontent.com:sub': 'repo:a/b' };
    expect(oddKeys({ context }, 's3:ListBucket')).toEqual([]);
  });
});
