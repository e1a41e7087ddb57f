// What there is of each part, where parts that say the same in the same words are one. Without a text for each: there may be many at once.

import type { Part } from '../exposed/part.ts';
import { hashWords, haveSameWords } from '../packets/index.ts';

export interface PartMap<T extends { readonly part: Part }> {
  readonly find: (part: Part) => T | undefined;
  /** INVARIANT: its part is not there yet. */
  readonly add: (one: T) => void;
}

export function createPartMap<T extends { readonly part: Part }>(): PartMap<T> {
  const byHash = new Map<number, T | T[]>();
  return {
    find(part) {
      const known = byHash.get(hashOf(part));
      if (known === undefined) return undefined;
      if (Array.isArray(known)) return known.find((one) => isSame(one.part, part));
      return isSame(known.part, part) ? known : undefined;
    },
    add(one) {
      const hash = hashOf(one.part);
      const known = byHash.get(hash);
      if (known === undefined) byHash.set(hash, one);
      else if (Array.isArray(known)) known.push(one);
      else byHash.set(hash, [known, one]);
    },
  };
}

function hashOf({ set, perhaps, missing }: Part): number {
  return hashWords(perhaps, hashWords(set, missing.length));
}

function isSame(a: Part, b: Part): boolean {
  if (a === b) return true;
  return (
    haveSameWords(a.set, b.set) &&
    haveSameWords(a.perhaps, b.perhaps) &&
    a.missing.length === b.missing.length &&
    a.missing.every(({ name, arn }, index) => name === b.missing[index]?.name && arn === b.missing[index]?.arn)
  );
}
