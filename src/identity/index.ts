// Identity: reading policies. Evaluation is built on these.

export * from './policy/document.ts';
export * from './policy/pattern.ts';
