// The evaluation engine: an access model is made ready once, and then answers requests.

export { type Decision, decide, evaluate, layers, verdictOf } from './decide.ts';
export { compile, type ModelChanges, withModel, withPolicy } from './engine.ts';
export { explain } from './explain/explain.ts';
export type { Explanation, LayerAnswer, LayerName, SeenCondition, SeenLayer, SeenStatement } from './explain/explanation.ts';
export { type Fix, suggestFixes } from './explain/fixes.ts';
export type { Layers } from './layer-values.ts';
export { both, type ConditionAtom, choice, either, FALSE, KLEENE, type Logic, MAYBE, negation, TRUE, type Truth } from './logic.ts';
export type { Engine } from './shapes.ts';
