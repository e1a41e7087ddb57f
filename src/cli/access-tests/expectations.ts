// What an access test may expect of an answer.

export const EXPECTATIONS = ['allowed', 'conditional', 'denied', 'explicit-deny', 'implicit-deny', 'unknown'] as const;
export type Expectation = (typeof EXPECTATIONS)[number];
