// Identity: reading policies and credential reports. Evaluation is built on these.

export * from './credential-report.ts';
export * from './managed-policy.ts';
export * from './policy/administrator.ts';
export * from './policy/document.ts';
export * from './policy/pattern.ts';
