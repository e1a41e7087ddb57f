import { describe, expect, it } from 'vitest';
import { createLexicon } from './lexicon.ts';
import { compileResources } from './resource-matcher.ts';

const compiled = (texts: readonly string[], isNegated = false, hasVariables = true) => compileResources(createLexicon(), texts, isNegated, hasVariables);
const OBJECT = 'arn:aws:s3:::b/a';

describe('compileResources', () => {
  it('says whether the answer hangs on who asks', () => {
    const own = `arn:aws:s3:::b/\${aws:username}/*`;
    const other = `arn:aws:s3:::b/\${ex:key}`;
    expect([compiled([own]), compiled([OBJECT, other, own]), compiled([own], true)].map(({ isOfPrincipal }) => isOfPrincipal)).toEqual([true, true, true]);
    expect([compiled([OBJECT]), compiled([other]), compiled([own], false, false), compiled([own, '*'])].map(({ isOfPrincipal }) => isOfPrincipal)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('is simple where one text, or what begins with one, is meant', () => {
    expect([compiled([OBJECT]).simple, compiled(['arn:aws:s3:::b/*']).simple]).toEqual([
      { text: OBJECT, isPrefix: false },
      { text: 'arn:aws:s3:::b/', isPrefix: true },
    ]);
    const others = [[OBJECT, 'arn:aws:s3:::c'], ['arn:aws:s3:::b/*', 'arn:aws:s3:::c/*'], ['arn:aws:s3:::b/?'], ['arn:aws:s3:::*/a'], ['arn:aws:s3'], ['*']];
    expect(others.map((texts) => compiled(texts).simple)).toEqual(others.map(() => undefined));
    expect(compiled([OBJECT], true).simple).toBeUndefined();
  });

  it('is of all where a star stands among the texts, and of none where that is negated', () => {
    expect([compiled(['*']), compiled([OBJECT, '**']), compiled(['*'], true), compiled([OBJECT])].map(({ isAll }) => isAll)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
