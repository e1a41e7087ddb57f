import { describe, expect, it } from 'vitest';
import { createLayers } from './layer-values.ts';
import { FALSE } from './logic.ts';

describe('createLayers', () => {
  it('says nothing yet: no layer allows, and none denies', () => {
    expect(new Set(Object.values(createLayers()))).toEqual(new Set([FALSE]));
  });
});
