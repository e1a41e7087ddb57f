// What every evaluator takes: the access model and the request.

export * from './access-model.ts';
export * from './access-request.ts';
export { accessModelOf } from './from-snapshot/access-model-of.ts';
export { createReadWhole, isKnown, notKnown } from './known.ts';
export type { HolderPolicy } from './policy-holders.ts';
export { type Holder, holderOf } from './resource-kinds.ts';
