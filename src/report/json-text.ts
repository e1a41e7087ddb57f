// JSON as text: indented, and with every character that could act on a terminal or break a line written as its escape.

// What `visible` writes out in plain text, save the line ends that the indentation itself needs.
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** The value as JSON text that ends in a newline; parsing it gives back every string exactly. */
export function jsonText(value: unknown): string {
  return `${escapeUnprintable(JSON.stringify(value, undefined, 2))}\n`;
}

/** JSON text with unprintable characters inside its strings written as `\uXXXX`. */
export function escapeUnprintable(json: string): string {
  return json.replace(UNPRINTABLE, (character) =>
    Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join(''),
  );
}
