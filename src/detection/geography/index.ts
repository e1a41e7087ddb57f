// Places of addresses and Regions, and how far they are apart.

export { createGeography } from './geography.ts';
