// What the rules of a web ACL inspect of one request, derived once: rules that ask for the same field, transformed alike, share it.

import type { Component } from '../component/component.ts';
import { type Place, readComponent } from '../component/read-field.ts';
import type { Inspected } from '../language/statement.ts';
import type { WafRequest } from '../request/request.ts';
import { type Transformed, transform } from '../transform/transform.ts';

export interface Parts {
  readonly component: (inspected: Inspected) => Component;
  readonly transformed: (value: string, inspected: Inspected) => Transformed;
}

/** So many characters of transformed texts are kept; beyond them each rule transforms by itself. */
const MOST_KEPT = 4_000_000;

interface Keys {
  /** Fields that are read alike: of arguments it matters what is done before they are told apart. */
  readonly field: string;
  readonly chain: string;
}

// A statement is read once and asked for every request.
const known = new WeakMap<Inspected, Keys>();

function keysOf(inspected: Inspected): Keys {
  let keys = known.get(inspected);
  if (keys === undefined) {
    const { field, transformations, beforeParsing } = inspected;
    known.set(inspected, (keys = { field: JSON.stringify([field, beforeParsing]), chain: JSON.stringify(transformations) }));
  }
  return keys;
}

/** Nothing is derived before it is asked for. `place` decides how much of a body is read. */
export function partsOf(request: WafRequest, place: Place): Parts {
  const components = new Map<string, Component>();
  const chains = new Map<string, Map<string, Transformed>>();
  let kept = 0;
  return {
    component: (inspected) => {
      const { field } = keysOf(inspected);
      let found = components.get(field);
      if (found === undefined) components.set(field, (found = readComponent(inspected, request, place)));
      return found;
    },
    transformed: (value, inspected) => {
      const { chain } = keysOf(inspected);
      const texts = chains.get(chain) ?? new Map<string, Transformed>();
      const before = texts.get(value);
      if (before !== undefined) return before;
      const found = transform(value, inspected.transformations);
      kept += found.texts.reduce((sum, text) => sum + text.length, value.length);
      if (kept < MOST_KEPT) chains.set(chain, texts.set(value, found));
      return found;
    },
  };
}
