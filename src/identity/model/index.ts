// What every evaluator takes: the access model and the request.

export * from './access-model.ts';
export * from './access-request.ts';
export { findAccount } from './find/accounts.ts';
export { findAction } from './find/find-action.ts';
export { findPrincipal, type PrincipalOptions } from './find/find-principal.ts';
export { findResource, type ResourceOptions } from './find/find-resource.ts';
export { accessModelOf } from './from-snapshot/access-model-of.ts';
export { createReadWhole, isKnown, notKnown } from './known.ts';
export type { HolderPolicy } from './policy-holders.ts';
export { type Holder, holderOf } from './resource-kinds.ts';
