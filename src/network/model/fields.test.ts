import { describe, expect, it } from 'vitest';
import { blocksOf, flagOf, itemsOf, objectOf, textOf, textsOf } from './fields.ts';
import { blockOf } from './record.cases.ts';

/** Everything that stands where something else is expected. */
const STRANGE = [null, 0, 1, '', 'text', true, false, ['text'], [{ Key: 'x' }], { Key: 'x' }] as const;

describe('textOf', () => {
  it('is text that is not empty, and nothing else', () => {
    expect(STRANGE.map((Key) => textOf({ Key }, 'Key'))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'text',
      ...STRANGE.slice(5).map(() => undefined),
    ]);
    expect([textOf(undefined, 'Key'), textOf({}, 'Key')]).toEqual([undefined, undefined]);
  });
});

describe('flagOf', () => {
  it('is a boolean, or the word for one as some answers have it', () => {
    const values = [true, false, 'true', 'false', 'True', 'False', '', 'yes', 1, null];
    expect(values.map((Key) => flagOf({ Key }, 'Key'))).toEqual([true, false, true, false, true, false, undefined, undefined, undefined, undefined]);
    expect(flagOf(undefined, 'Key')).toBeUndefined();
  });
});

describe('itemsOf', () => {
  it('is the objects of a list with their positions in it', () => {
    expect(itemsOf({ Key: [null, 'a', { A: 1 }, 3, [{ B: 2 }], { C: 3 }] }, 'Key')).toEqual([
      { item: { A: 1 }, index: 2 },
      { item: { C: 3 }, index: 5 },
    ]);
    expect(STRANGE.map((Key) => itemsOf({ Key }, 'Key').length)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
    expect(itemsOf(undefined, 'Key')).toEqual([]);
  });
});

describe('objectOf', () => {
  it('is an object, no list and no null', () => {
    expect(STRANGE.map((Key) => objectOf({ Key }, 'Key'))).toEqual([...STRANGE.slice(1).map(() => undefined), { Key: 'x' }]);
    expect(objectOf(undefined, 'Key')).toBeUndefined();
  });
});

describe('textsOf', () => {
  it('is the texts of a list', () => {
    expect(textsOf({ Key: ['a', 1, null, 'b', {}] }, 'Key')).toEqual(['a', 'b']);
    expect([textsOf({ Key: 'abc' }, 'Key'), textsOf({}, 'Key'), textsOf(undefined, 'Key')]).toEqual([[], [], []]);
  });
});

describe('blocksOf', () => {
  it('passes over what is no block', () => {
    expect(blocksOf({ List: [{ Cidr: '10.0.0.0/16' }, { Cidr: 'x' }, {}, { Cidr: '2600:1::/56' }] }, 'List', 'Cidr')).toEqual([
      blockOf('10.0.0.0/16'),
      blockOf('2600:1::/56'),
    ]);
    expect(blocksOf(undefined, 'List', 'Cidr')).toEqual([]);
  });
});
