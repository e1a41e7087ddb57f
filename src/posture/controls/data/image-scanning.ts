// How often a registry's rules have the images of a repository scanned.
// Source: https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html

import { asObjects, asString, at, isArray, type Json } from '../../../core/index.ts';
import { matchesPattern } from '../../../identity/index.ts';

export interface RegistryScanning {
  readonly type: 'BASIC' | 'ENHANCED';
  readonly rules: readonly Json[];
}

/** The answer of GetRegistryScanningConfiguration; `undefined` where it is not one. */
export function registryScanning(answer: Json): RegistryScanning | undefined {
  const configuration = at(answer, 'scanningConfiguration');
  const type = asString(at(configuration, 'scanType'));
  const rules = at(configuration, 'rules');
  if ((type !== 'BASIC' && type !== 'ENHANCED') || !isArray(rules)) return undefined;
  return { type, rules };
}

/** The index of the rule by which a repository's images are scanned when they are pushed, or ever again. */
export function scanningRule({ rules }: RegistryScanning, repository: string): number | undefined {
  const index = rules.findIndex((rule) => {
    const frequency = asString(at(rule, 'scanFrequency'));
    if (frequency !== 'SCAN_ON_PUSH' && frequency !== 'CONTINUOUS_SCAN') return false;
    return asObjects(at(rule, 'repositoryFilters')).some(({ filter }) => matchesFilter(asString(filter), repository));
  });
  return index < 0 ? undefined : index;
}

/** A filter without a star matches every name that contains it. */
function matchesFilter(filter: string | undefined, repository: string): boolean {
  if (filter === undefined) return false;
  return filter.includes('*') ? matchesPattern(filter, repository) : repository.includes(filter);
}
