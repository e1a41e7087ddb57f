// A guess at what was meant, for the help line of an error.

import { nearest } from '../core/index.ts';

/** `did you mean \`--format\`?`, where something is near enough. */
export function didYouMean(typed: string, candidates: readonly string[]): string | undefined {
  const near = nearest(typed, candidates);
  return near === undefined ? undefined : `did you mean \`${near}\`?`;
}
