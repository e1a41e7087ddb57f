// Whole answers, each read by a person: hops there and back, what decided, what is left, what blocks or is missing, the smallest cut.

import { describe, expect, it } from 'vitest';
import { expectTold } from './told.ts';
import { tellOf } from './world-scenarios.ts';
import { WHOLE } from './world-whole.ts';

describe.each(Object.entries(WHOLE))('whole answers: %s', (golden, rows) => {
  it.each(rows)('$says', (one) => {
    expect.hasAssertions();
    expectTold(golden, one.says, tellOf(one));
  });
});
