// What the controls share that ask one yes or no of a record.

import { asBoolean, at, fact, type ResourceRecord, refOf } from '../../core/index.ts';
import { fail, type Outcome, pass, unknown } from '../control.ts';
import { unread } from './data/unread.ts';

/** A sentence for a person, and what the value means. */
type Words = readonly [message: string, means: string];

/** Passes where the value at the path is true, fails where it is false, and is unknown where it says neither. */
export function judgeFlag(record: ResourceRecord, path: readonly [string, ...string[]], yes: Words, no: Words): Outcome {
  const value = at(record.config, ...path);
  const name = path.join('.');
  switch (asBoolean(value)) {
    case true:
      return pass(yes[0], fact(refOf(record), name, value, yes[1]));
    case false:
      return fail(no[0], fact(refOf(record), name, value, no[1]));
    case undefined:
      return unknown(`the answer does not say ${name}`, [unread(record, name)]);
  }
}
