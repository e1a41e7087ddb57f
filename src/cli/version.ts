// The version, from the package's own package.json.

import { readFileSync } from 'node:fs';

/** `0.1.0`; the file stands two folders above both src/cli and dist/cli. */
export function versionOfPackage(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly version: string }).version;
}
