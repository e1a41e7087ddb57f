// Where the reader of a regular expression stands, and what holds there.

export interface Reader {
  readonly source: string;
  at: number;
  flags: { readonly i: boolean; readonly m: boolean; readonly s: boolean; readonly x: boolean };
  /** The next code unit; an empty text at the end. */
  readonly peek: () => string;
  /** The next character, taken. */
  readonly take: () => string;
}

export class RegexRefusal extends Error {
  readonly at: number;
  constructor(reason: string, at: number) {
    super(reason);
    this.at = at;
  }
}

export function createReader(source: string, flags: Reader['flags']): Reader {
  const reader: Reader = {
    source,
    at: 0,
    flags,
    peek: () => source.charAt(reader.at),
    take() {
      const code = source.codePointAt(reader.at);
      if (code === undefined) return '';
      const character = String.fromCodePoint(code);
      reader.at += character.length;
      return character;
    },
  };
  return reader;
}

/** Ends the reading: what stands here cannot be followed, or is no regular expression. */
export function refuse(reader: Reader, reason: string, at: number = reader.at): never {
  throw new RegexRefusal(reason, at);
}
