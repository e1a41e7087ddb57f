// Lists in brackets with negation, as addresses and ports share them: `[10.0.0.0/8, ![10.1.0.0/16, $X]]`.

export type ListItem =
  | { readonly kind: 'word'; readonly text: string; readonly isNegated: boolean; readonly at: number }
  | { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly isNegated: boolean; readonly at: number };

export type ListResult = { readonly ok: true; readonly value: ListItem } | { readonly ok: false; readonly at: number; readonly message: string };

// No rule that a person wrote nests deeper; a bound keeps hostile input off the stack.
const DEEPEST = 32;

/** Reads one word or list; `at` of a refusal is an index in the text. */
export function parseList(text: string): ListResult {
  let at = 0;
  const blanks = () => {
    while (text[at] === ' ' || text[at] === '\t') at++;
  };
  const item = (depth: number): ListResult => {
    blanks();
    const from = at;
    const isNegated = text[at] === '!';
    // Several say what one says.
    while (text[at] === '!') {
      at++;
      blanks();
    }
    if (text[at] !== '[') {
      const start = at;
      while (!',[] \t'.includes(text.charAt(at))) at++;
      if (at === start) return { ok: false, at: start, message: 'an address or a port is missing' };
      return { ok: true, value: { kind: 'word', text: text.slice(start, at), isNegated, at: start } };
    }
    if (depth >= DEEPEST) return { ok: false, at, message: `lists are nested more than ${DEEPEST} deep` };
    at++;
    const items: ListItem[] = [];
    for (;;) {
      const one = item(depth + 1);
      if (!one.ok) return one;
      items.push(one.value);
      const after = at;
      blanks();
      // The engine takes a blank for a part of the word before it, or for a word of its own.
      if (at > after && (one.value.kind === 'word' || text[at] === ']')) return { ok: false, at: after, message: 'a blank stands after a word of a list' };
      // A comma may stand last.
      if (text[at] === ',' && text[at + 1] === ']') at++;
      const next = text[at++];
      if (next === ']') return { ok: true, value: { kind: 'list', items, isNegated, at: from } };
      if (next !== ',') return { ok: false, at: at - 1, message: 'the list is not closed with `]`' };
    }
  };
  const found = item(0);
  if (!found.ok) return found;
  blanks();
  return at === text.length ? found : { ok: false, at, message: `\`${text.slice(at)}\` stands after the end` };
}
