// A format of text lines: how a line is known to be of it, and the fields that it has.

import type { EventKind, EventObject } from '../event.ts';

export type ReadLine =
  | { readonly kind: 'event'; readonly event: EventKind; readonly raw: EventObject }
  /** A line that says how the others are to be read. */
  | { readonly kind: 'header' }
  | { readonly kind: 'wrong'; readonly message: string };

/** Undefined where the line is of another format. */
export type LineFormat = (line: string) => ReadLine | undefined;
