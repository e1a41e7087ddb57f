// Detection: the languages in which one says what to look for in events, and the matchers that look for it.

export * from './cases/index.ts';
export * from './convert/index.ts';
export * from './engine/index.ts';
export * from './events/index.ts';
export * from './expression/index.ts';
export * from './geography/index.ts';
export * from './matcher/index.ts';
export * from './patterns/index.ts';
export * from './sigma/index.ts';
export * from './signals/index.ts';
export * from './state/index.ts';
export * from './trail/index.ts';
