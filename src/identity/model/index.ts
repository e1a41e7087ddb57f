// What every evaluator takes: the access model and the request.

export * from './access-model.ts';
export * from './access-request.ts';
