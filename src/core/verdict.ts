// The answers that Stoa gives: never a guess, so never only two.

export const VERDICTS = ['pass', 'fail', 'unknown', 'not-applicable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** From worst to least; the order is the order of the tables. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'informational'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Whether a severity is at least as bad as a threshold. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(threshold);
}

export const PILLARS = ['identity', 'detection', 'infrastructure', 'data', 'response'] as const;
export type Pillar = (typeof PILLARS)[number];

export const PILLAR_TITLES: Readonly<Record<Pillar, string>> = {
  identity: 'Identity and access',
  detection: 'Detection',
  infrastructure: 'Infrastructure protection',
  data: 'Data protection',
  response: 'Incident response',
};
