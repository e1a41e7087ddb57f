// Answers with conditions: who can do something, what somebody can do, who outside has access, each as a formula over what a request may hold.

export { type Access, accessOf, type StatedCondition, stateCondition } from './access.ts';
export { formulaOf } from './ask/formula-of.ts';
export { evaluateFormula } from './formula/evaluate.ts';
export { createFormulas, type Formulas } from './formula/formulas.ts';
export type { Formula, FormulaNode } from './formula/node.ts';
export { implies, type Satisfiable, satisfiable } from './formula/satisfiable.ts';
export { type ConditionTree, documentOf, type FormulaDocument, type FormulaTree } from './formula/tree.ts';
export { collapseActions } from './outside/collapse-actions.ts';
export { externalAccess } from './outside/external-access.ts';
export type { ExternalAccess, ExternalAccessOptions, ExternalGrant, ExternalKind, StatementSource } from './outside/external-access-types.ts';
export { whatCan } from './what-can/what-can.ts';
export type { WhatCan, WhatCanOptions, WhatCanRow } from './what-can/what-can-types.ts';
export { whoCan } from './who-can/who-can.ts';
export type { WhoCan, WhoCanAnswer, WhoCanGroup, WhoCanQuestion } from './who-can/who-can-types.ts';
export { describeFormula } from './words/describe.ts';
