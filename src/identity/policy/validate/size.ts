// The characters of a policy, in the ways in which AWS counts them.

export interface Size {
  readonly all: number;
  /** "IAM does not count white space": no blank anywhere, not even inside texts. */
  readonly withoutWhiteSpace: number;
  /** Without the blanks between the words of JSON. */
  readonly minified: number;
}

export function charactersOf(text: string): Size {
  let [blanks, between] = [0, 0];
  let isInside = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 34) isInside = !isInside;
    else if (code === 92 && isInside) index++;
    else if (code === 32 || code === 9 || code === 10 || code === 13) {
      blanks++;
      if (!isInside) between++;
    }
  }
  return { all: text.length, withoutWhiteSpace: text.length - blanks, minified: text.length - between };
}
