// What the readers of saved answers share: finding files, reading their text, JSON with positions, secrets, tags.

export * from './json-documents.ts';
export * from './read-text.ts';
export { isRegionless, isRegionName } from './regionless.ts';
export * from './tags.ts';
export * from './walk.ts';
export * from './withhold.ts';
