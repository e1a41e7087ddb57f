import { describe, expect, it } from 'vitest';
import { MODEL } from './engine.cases.ts';
import { compile } from './engine.ts';
import { createLexicon } from './lexicon.ts';
import { chainOf, type SetMaker, sessionSet, setOf, setOfKnown } from './prepare-sets.ts';

const createMaker = (): SetMaker => ({ policies: { base: new Map(), edited: new Map() }, sets: new Map(), chains: new Map(), lexicon: createLexicon() });

describe('setOf', () => {
  it('is one for the same policies in one place, in whichever order, and no other', () => {
    const maker = createMaker();
    const set = setOf(maker, 'identity', ['a', 'bc']);
    expect([setOf(maker, 'identity', ['bc', 'a', 'bc']), setOf(maker, 'identity', ['a', 'bc'])].map((one) => one === set)).toEqual([true, true]);
    const others = [['ab', 'c'], ['a'], ['bc'], ['abc']].map((ids) => setOf(maker, 'identity', ids));
    expect([...others, setOf(maker, 'scp', ['a', 'bc'])].map((one) => one === set)).toEqual([false, false, false, false, false]);
    expect(new Set([set, ...others].map(({ id }) => id)).size).toBe(5);
    expect(setOf(maker, 'identity', ['a'])).toBe(others[1]);
  });
});

describe('setOfKnown', () => {
  it('is one for each name of what is not known, in each place', () => {
    const maker = createMaker();
    const [lost, gone, other] = [
      setOfKnown(maker, 'scp', { unknown: 'lost' }),
      setOfKnown(maker, 'scp', { unknown: 'gone' }),
      setOfKnown(maker, 'rcp', { unknown: 'lost' }),
    ];
    expect([lost.missing, gone.missing, other.use, lost.use]).toEqual([['lost'], ['gone'], 'rcp', 'scp']);
    expect([setOfKnown(maker, 'scp', { unknown: 'lost' }) === lost, lost === gone, lost === other]).toEqual([true, false, false]);
  });
});

describe('chainOf', () => {
  it('is one for the same levels and the same doubt, and nothing where there are no levels', () => {
    const maker = createMaker();
    const levels = [setOf(maker, 'scp', ['a']), setOf(maker, 'scp', ['b'])];
    const chain = chainOf(maker, levels);
    expect([chainOf(maker, []), chainOf(maker, [...levels]) === chain, chainOf(maker, levels.toReversed()) === chain]).toEqual([undefined, true, false]);
    const doubtful = chainOf(maker, levels, 'which are enabled');
    expect([doubtful === chain, doubtful?.doubt, chainOf(maker, levels, 'which are enabled') === doubtful]).toEqual([false, 'which are enabled', true]);
  });
});

describe('sessionSet', () => {
  it('is one for the policies that a request names, remembered up to a limit', () => {
    const engine = compile(MODEL);
    const set = sessionSet(engine, ['a', 'bc']);
    expect([sessionSet(engine, ['a', 'bc']) === set, sessionSet(engine, ['ab', 'c']) === set, sessionSet(engine, ['a', 'bc']) === set]).toEqual([
      true,
      false,
      true,
    ]);
    let most = 0;
    for (let at = 0; at < 10_008; at++) {
      sessionSet(engine, [`s${at}`]);
      most = Math.max(most, engine.sessions.size);
    }
    expect([most, engine.sessions.size]).toEqual([10_000, 10]);
  });
});
