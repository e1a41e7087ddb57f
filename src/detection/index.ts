// Detection: the languages in which one says what to look for in events, and the matchers that look for it.

export * from './events/index.ts';
export * from './patterns/index.ts';
