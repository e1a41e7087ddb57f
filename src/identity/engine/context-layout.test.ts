import { describe, expect, it } from 'vitest';
import { spellingsIn } from './context-layout.ts';
import { createLexicon, keyName } from './lexicon.ts';

describe('spellingsIn', () => {
  it('says how a context spells the keys that policies mention, of several spellings the last', () => {
    const lexicon = createLexicon();
    const { id } = keyName(lexicon, 'ex:Key');
    const spelled = (context: Record<string, string>) => spellingsIn(context, lexicon)[id];
    expect([spelled({ 'EX:key': 'a' }), spelled({ 'ex:key': 'a', other: 'b', 'ex:KEY': 'c' }), spelled({ other: 'b' }), spelled({})]).toEqual([
      'EX:key',
      'ex:KEY',
      undefined,
      undefined,
    ]);
    expect(spellingsIn(undefined, lexicon)).toEqual([]);
  });

  it('is found once for all contexts that are laid out alike', () => {
    const lexicon = createLexicon();
    const of = (...keys: readonly string[]) => spellingsIn(Object.fromEntries(keys.map((key) => [key, key])), lexicon);
    const [one, other] = [of('a', 'b'), of('b', 'a')];
    expect([of('a', 'b') === one, of('b', 'a') === other, one === other, of('a') === one]).toEqual([true, true, false, false]);
  });

  it('is found anew where a policy mentions another key since', () => {
    const lexicon = createLexicon();
    const context = { 'ex:late': 'a' };
    const before = spellingsIn(context, lexicon);
    const { id } = keyName(lexicon, 'ex:late');
    expect([before.includes('ex:late'), spellingsIn(context, lexicon)[id]]).toEqual([false, 'ex:late']);
    expect(keyName(lexicon, 'EX:Late').id).toBe(id);
    expect(spellingsIn(context, lexicon)).toBe(spellingsIn(context, lexicon));
  });

  it('forgets when there are too many', () => {
    const lexicon = createLexicon();
    let most = 0;
    for (let at = 0; at < 120_000; at++) {
      spellingsIn({ [`k${at}`]: 'x' }, lexicon);
      most = Math.max(most, lexicon.layouts.size);
    }
    expect(most).toBeGreaterThan(3_900_000);
    expect(most).toBeLessThan(4_000_100);
    expect(lexicon.layouts.size).toBeLessThan(most);
  });
});
