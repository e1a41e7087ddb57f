// What a file of intended segmentation may say.

import { z } from 'zod';

const text = z.string().min(1);
const oneOrMore = z.union([text, z.array(text).min(1)]);

export const SEGMENTS_SCHEMA = z.strictObject({
  default: z.enum(['deny', 'allow']),
  segments: z.record(z.string(), z.unknown()),
  rules: z.array(text),
});

export const SELECTOR_SCHEMA = z.strictObject({
  account: oneOrMore.optional(),
  ou: oneOrMore.optional(),
  vpc: oneOrMore.optional(),
  subnet: oneOrMore.optional(),
  tier: z.union([z.enum(['public', 'private', 'isolated']), z.array(z.enum(['public', 'private', 'isolated'])).min(1)]).optional(),
  tag: oneOrMore.optional(),
  except: oneOrMore.optional(),
});
