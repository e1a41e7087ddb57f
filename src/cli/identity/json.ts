// What every answer for programs begins with.

import { versionOfPackage } from '../version.ts';

export function toolWords(): { readonly name: 'stoa'; readonly version: string } {
  return { name: 'stoa', version: versionOfPackage() };
}
