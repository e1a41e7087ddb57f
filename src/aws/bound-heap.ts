// Keeps the heap near what is in use. V8 lets it grow to several times that before it collects, which for a stream of a million
// records is gigabytes of what nobody needs any more. Costs some processor time, which a collection that waits for AWS has.
// Source: https://github.com/v8/v8/blob/main/src/flags/flag-definitions.h (heap_growing_percent)

import { setFlagsFromString } from 'node:v8';

export function boundHeap(): void {
  setFlagsFromString('--heap-growing-percent=20');
}
