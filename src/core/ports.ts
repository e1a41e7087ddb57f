// What the pure folders need from outside, as arguments: the time and a hash.

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Clock = () => number;

/** SHA-256 of the UTF-8 bytes of a text, as 64 lower-case hexadecimal digits. */
export type Sha256 = (text: string) => string;
