// What a file of access tests may say.

import { z } from 'zod';
import { EXPECTATIONS } from './expectations.ts';

const text = z.string().min(1);
const oneOrMore = z.union([text, z.array(text).min(1)]);
const plainValue = z.union([z.string(), z.number(), z.boolean()]);
const circumstances = {
  context: z.record(z.string(), z.union([plainValue, z.array(plainValue)])).optional(),
  absent: z.array(text).optional(),
  endpoint: text.optional(),
};

const test = z.strictObject({
  name: text.optional(),
  principal: oneOrMore,
  action: oneOrMore,
  resource: oneOrMore.optional(),
  ...circumstances,
  expect: z.enum(EXPECTATIONS),
});

export const ACCESS_TESTS_SCHEMA = z.strictObject({ defaults: z.strictObject(circumstances).optional(), tests: z.array(test).min(1) });
