// Texts made equal that differ in case only, by Unicode's simple case folding, one code point for one.
// Source: https://www.unicode.org/Public/UCD/latest/ucd/CaseFolding.txt (statuses C and S), as regular expressions with the flags `iu` fold.

/** Where upper case and back does not lead to the simple folding: dotless i stays, and three pairs share an upper case of several characters. */
const ODD: ReadonlyMap<string, string> = new Map([
  ['\u0131', '\u0131'],
  ['\u1fd3', '\u0390'],
  ['\u1fe3', '\u03b0'],
  ['\ufb05', '\ufb06'],
]);

/** The text in which two texts are equal exactly when they differ in nothing but case; as many code points as before. */
export function foldCase(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text) folded += foldOne(character);
  return folded;
}

function foldOne(character: string): string {
  const odd = ODD.get(character);
  if (odd !== undefined) return odd;
  const upper = single(character.toUpperCase(), character);
  return single(upper.toLowerCase(), upper);
}

function single(text: string, otherwise: string): string {
  const [first = '', ...more] = text;
  return more.length === 0 ? first : otherwise;
}
