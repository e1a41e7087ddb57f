// The face of the second evaluator.

export { referenceEvaluate } from './evaluate.ts';
