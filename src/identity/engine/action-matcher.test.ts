import { describe, expect, it } from 'vitest';
import { compileActions, coversActionName } from './action-matcher.ts';
import { wildcard } from './wildcard.ts';

describe('compileActions', () => {
  it('keeps apart what is one action, what has wildcards, and what is every action', () => {
    expect(compileActions(['s3:GetObject', 'S3:Get*', 's3:?etObject'], false)).toEqual({
      isNegated: false,
      all: false,
      exact: new Set(['s3:getobject']),
      wildcards: [wildcard('s3:get*'), wildcard('s3:?etobject')],
    });
    expect(compileActions(['**'], true)).toEqual({ isNegated: true, all: true, exact: new Set(), wildcards: [] });
  });
});

describe('coversActionName', () => {
  it('turns round what NotAction says', () => {
    const covers = (isNegated: boolean, ...patterns: readonly string[]) => coversActionName(compileActions(patterns, isNegated), 's3:getobject');
    expect([covers(false, 's3:Get*'), covers(false, 's3:Put*', 's3:GetObject'), covers(false, '*'), covers(false)]).toEqual([true, true, true, false]);
    expect([covers(true, 's3:Get*'), covers(true, 's3:Put*', 's3:GetObject'), covers(true, '*'), covers(true)]).toEqual([false, false, false, true]);
  });
});
