// What a file of cases may say.

import { z } from 'zod';

const text = z.string().min(1);
const object = z.record(z.string(), z.unknown());
const span = z.string().regex(/^\d{1,9}[smhdw]$/);
const events = z.strictObject({
  event: object.optional(),
  base: text.optional(),
  after: span.optional(),
  repeat: z.int().min(1).max(10_000).optional(),
  every: span.optional(),
});
const ruleCase = z.strictObject({
  name: text,
  base: text.optional(),
  event: object.optional(),
  events: z.array(events).min(1).optional(),
});
const placeholder = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()]))]);

export const CASES_SCHEMA = z.strictObject({
  base: text.optional(),
  placeholders: z.record(text, placeholder).optional(),
  match: z.array(ruleCase).optional(),
  quiet: z.array(ruleCase).optional(),
  undecided: z.array(ruleCase).optional(),
});
