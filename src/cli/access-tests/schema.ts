// What a file of access tests may say.

import { z } from 'zod';

const text = z.string().min(1);
const oneOrMore = z.union([text, z.array(text).min(1)]);
const plainValue = z.union([z.string(), z.number(), z.boolean()]);
const circumstances = {
  context: z.record(z.string(), z.union([plainValue, z.array(plainValue)])).optional(),
  absent: z.array(text).optional(),
  endpoint: text.optional(),
};

export const EXPECTATIONS = ['allowed', 'denied', 'explicit-deny', 'implicit-deny', 'unknown'] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

const test = z.strictObject({
  name: text.optional(),
  principal: oneOrMore,
  action: oneOrMore,
  resource: oneOrMore.optional(),
  ...circumstances,
  expect: z.enum(EXPECTATIONS),
});

export const ACCESS_TESTS_SCHEMA = z.strictObject({ defaults: z.strictObject(circumstances).optional(), tests: z.array(test).min(1) });
