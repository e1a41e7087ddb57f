// A rule file as its rules: one a line, continued where a line ends in a backslash; comments and blank lines between.

export interface RuleText {
  /** The rule on one line, as the engine reads it. */
  readonly text: string;
  /** Where in the file the character at `index` of `text` stands. */
  readonly offsetAt: (index: number) => number;
  /** The rule begins with a blank: Suricata passes such a line over in silence. */
  readonly isPassedOver: boolean;
}

interface Piece {
  /** In the rule. */
  readonly at: number;
  /** In the file. */
  readonly offset: number;
}

/** The rules of a file in order, comments left out. */
export function splitRules(file: string): readonly RuleText[] {
  const rules: RuleText[] = [];
  let open: { text: string; pieces: Piece[] } | undefined;
  const close = () => {
    if (open === undefined) return;
    const { text, pieces } = open;
    open = undefined;
    // A comment is told by its very first character, after its lines were joined.
    if (text.trim() === '' || text.startsWith('#') || text.startsWith(';')) return;
    const isPassedOver = /^\s/.test(text);
    const lead = text.length - text.trimStart().length;
    rules.push({ text: text.trim(), offsetAt: (index) => offsetIn(pieces, index + lead), isPassedOver });
  };
  for (const line of linesOf(file)) {
    const body = line.text.trimEnd();
    const isContinued = body.endsWith('\\');
    open ??= { text: '', pieces: [] };
    open.pieces.push({ at: open.text.length, offset: line.offset });
    open.text += isContinued ? body.slice(0, -1) : body;
    if (!isContinued) close();
  }
  close();
  return rules;
}

function* linesOf(file: string): Generator<{ readonly text: string; readonly offset: number }> {
  let from = 0;
  for (const match of file.matchAll(/\r\n|\n|\r/g)) {
    yield { text: file.slice(from, match.index), offset: from };
    from = match.index + match[0].length;
  }
  yield { text: file.slice(from), offset: from };
}

function offsetIn(pieces: readonly Piece[], index: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece === undefined ? index : piece.offset + (index - piece.at);
}
