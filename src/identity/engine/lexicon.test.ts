import { describe, expect, it } from 'vitest';
import { actionName, createLexicon, keyName, makeRoom } from './lexicon.ts';

describe('createLexicon', () => {
  it('knows what the engine itself asks for before any policy is read', () => {
    expect([...createLexicon().keys.keys()]).toEqual(['aws:tagkeys', 'sts:sourceidentity', 's3:accesspointnetworkorigin']);
  });
});

describe('actionName', () => {
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html: "not case sensitive"
  it('is one for all spellings of an action, and has its service', () => {
    const lexicon = createLexicon();
    const one = actionName(lexicon, 'S3:GetObject');
    expect([actionName(lexicon, 's3:getobject') === one, actionName(lexicon, 'S3:GetObject') === one, actionName(lexicon, 's3:GETOBJECT') === one]).toEqual([
      true,
      true,
      true,
    ]);
    expect([one.name, one.service, actionName(lexicon, 'GetObject').service, actionName(lexicon, ':x').service]).toEqual(['s3:getobject', 's3', '', '']);
    expect(lexicon.actions.has('S3:GetObject')).toBe(true);
  });

  it('remembers spellings up to a limit', () => {
    const lexicon = createLexicon();
    let most = 0;
    for (let at = 0; at < 50_010; at++) {
      actionName(lexicon, `ex:a${at}`);
      most = Math.max(most, lexicon.actions.size);
    }
    expect([most, lexicon.actions.size]).toEqual([50_000, 10]);
  });
});

describe('keyName', () => {
  it('is one for all spellings of a key, with what follows a slash', () => {
    const lexicon = createLexicon();
    const key = keyName(lexicon, 'aws:RequestTag/Team/a');
    expect([keyName(lexicon, 'AWS:requestTag/TEAM/A') === key, key.name, key.detail, keyName(lexicon, 'ex:key').detail]).toEqual([
      true,
      'aws:requesttag/team/a',
      'team/a',
      '',
    ]);
    expect(keyName(lexicon, 'x:/').detail).toBe('');
    expect(lexicon.tagKeys.map(({ name }) => name)).toEqual(['aws:tagkeys', 'aws:requesttag/team/a']);
    expect(new Set([...lexicon.keys.values()].map(({ id }) => id)).size).toBe(lexicon.keys.size);
  });
});

describe('makeRoom', () => {
  const rooms = (lexicon: ReturnType<typeof createLexicon>, spelling: string) => {
    const action = actionName(lexicon, spelling);
    makeRoom(lexicon, action);
    return [action.candidates.length, action.ofViews.length];
  };

  it('has a place for each set and each view, without holes, and keeps what is there', () => {
    const lexicon = createLexicon();
    Object.assign(lexicon, { setCount: 3, viewCount: 2 });
    expect(rooms(lexicon, 'ex:a')).toEqual([3, 2]);
    const { candidates, ofViews } = actionName(lexicon, 'ex:a');
    expect([Object.keys(candidates).length, Object.keys(ofViews).length]).toEqual([3, 2]);
    const list = { allows: [], denies: [], allowsAlways: false, missing: [] };
    [candidates[1], ofViews[1]] = [list, list];
    Object.assign(lexicon, { setCount: 4, viewCount: 5 });
    expect([rooms(lexicon, 'ex:a'), candidates[1] === list, ofViews[1] === list]).toEqual([[4, 5], true, true]);
    expect(lexicon.slots).toBe(9);
    Object.assign(lexicon, { setCount: 5 });
    expect(rooms(lexicon, 'ex:a')).toEqual([5, 5]);
    Object.assign(lexicon, { viewCount: 6 });
    expect(rooms(lexicon, 'ex:a')).toEqual([5, 6]);
  });

  it('forgets all lists when there are too many', () => {
    const lexicon = createLexicon();
    Object.assign(lexicon, { setCount: 3, viewCount: 2, slots: 15_999_990 });
    expect([rooms(lexicon, 'ex:a'), lexicon.epoch, rooms(lexicon, 'ex:b'), lexicon.epoch, lexicon.slots]).toEqual([[3, 2], 0, [3, 2], 0, 16_000_000]);
    const { candidates, ofViews } = actionName(lexicon, 'ex:a');
    const list = { allows: [], denies: [], allowsAlways: false, missing: [] };
    [candidates[1], ofViews[1]] = [list, list];
    lexicon.lists.set('x', list);
    expect([rooms(lexicon, 'ex:c'), lexicon.epoch, lexicon.lists.size]).toEqual([[3, 2], 1, 0]);
    expect([rooms(lexicon, 'ex:a'), candidates[1], ofViews[1], lexicon.epoch]).toEqual([[3, 2], undefined, undefined, 1]);
  });
});
