// A trace explains an answer: the typed steps that led to it, in order. Pure data, so that every report can show it its own way.

import { type Json, sortKeys } from './json.ts';
import type { Missing } from './missing.ts';
import type { ResourceRef } from './record.ts';

export type Step =
  /** A value in a record that counted, and what it means. */
  | { readonly kind: 'fact'; readonly resource: ResourceRef; readonly path: string; readonly value: Json; readonly means: string }
  /** A statement of a policy that counted. */
  | {
      readonly kind: 'statement';
      readonly resource: ResourceRef;
      /** Which policy: `bucket policy`, or the name of an inline or attached one. */
      readonly policy: string;
      /** 0-based index in `Statement`. */
      readonly index: number;
      readonly sid?: string;
      readonly effect: 'Allow' | 'Deny';
      readonly means: string;
    }
  /** Something that was looked for and that AWS said does not exist. */
  | { readonly kind: 'none'; readonly what: string; readonly account?: string; readonly region?: string; readonly means: string }
  /** Something that happened, as an event tells it. All of it is untrusted text. */
  | {
      readonly kind: 'event';
      /** RFC 3339 in UTC. */
      readonly time: string;
      readonly id: string;
      /** Where it was read: `file#number`. */
      readonly place: string;
      readonly means: string;
    }
  /** Something that had to be known and was not. */
  | { readonly kind: 'missing'; readonly missing: Missing };

/** The most text of a value that a trace keeps; longer ones end in an ellipsis. */
const VALUE_LIMIT = 400;

export function fact(resource: ResourceRef, path: string, value: Json | undefined, means: string): Step {
  const { type, arn, id, account, region } = resource;
  return { kind: 'fact', resource: { type, arn, id, account, region }, path, value: shorten(value ?? null), means };
}

export function none(what: string, means: string, where: { account?: string; region?: string } = {}): Step {
  return { kind: 'none', what, means, ...where };
}

export function missingStep(missing: Missing): Step {
  return { kind: 'missing', missing };
}

function shorten(value: Json): Json {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  // The order of keys is the source's, and a trace must not tell where the facts came from.
  const sorted = sortKeys(value);
  const text = typeof sorted === 'string' ? sorted : JSON.stringify(sorted);
  return text.length <= VALUE_LIMIT ? sorted : `${text.slice(0, VALUE_LIMIT)}…`;
}
