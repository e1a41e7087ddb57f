// Policy variables: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html

import type { Why } from './judged.ts';
import type { KeyValue } from './keys.ts';
import { literal, ofVariable, pattern, type Token } from './text.ts';

/**
 * A text of a policy with its variables replaced. `nothing`: one has no value, so that the text matches nothing;
 * `unclear`: what stands there is not known, and the tokens have a `*` for it.
 */
export interface Filled {
  readonly kind: 'tokens' | 'nothing' | 'unclear';
  readonly tokens: readonly Token[];
  /** The colons before the first variable; undefined where there is none. */
  readonly colonsBefore: number | undefined;
  readonly why: Why;
}

/** Replaces the variables of a text; `wildcards` says whether `*` and `?` of the text itself are wildcards. */
export function fill(text: string, hasVariables: boolean, wildcards: boolean, keyOf: (key: string) => KeyValue): Filled {
  const plain = wildcards ? pattern : literal;
  // "If you don't include the Version element and set it to an appropriate version date, variables … are treated as literal strings".
  if (!hasVariables) return { kind: 'tokens', tokens: plain(text), colonsBefore: undefined, why: text.includes('${') ? 'vars.version' : undefined };
  const tokens: Token[] = [];
  const why: Why[] = [];
  let colonsBefore: number | undefined;
  let kind: Filled['kind'] = 'tokens';
  let rest = text;
  for (let at = rest.indexOf('${'); at >= 0; at = rest.indexOf('${')) {
    tokens.push(...plain(rest.slice(0, at)));
    colonsBefore ??= tokens.filter((token) => typeof token === 'object' && token.text === ':').length;
    const variable = readVariable(rest.slice(at));
    if (variable === undefined) return { kind: 'unclear', tokens: ['star'], colonsBefore, why: 'grammar.unreadable' };
    rest = rest.slice(at + variable.length);
    const value = valueOfVariable(variable, keyOf);
    why.push(value.why);
    tokens.push(...value.tokens);
    if (value.kind !== 'tokens' && kind !== 'nothing') kind = value.kind;
  }
  return { kind, tokens: [...tokens, ...plain(rest)], colonsBefore, why };
}

interface Variable {
  readonly key: string;
  readonly otherwise: string | undefined;
  readonly length: number;
}

/** `${key}` or `${key, 'default'}` at the start of the text; undefined where it is neither. */
function readVariable(text: string): Variable | undefined {
  const found = /^\$\{([^{}',\s]+)(?:, *'([^'$]*)')?\}/.exec(text);
  return found?.[1] === undefined ? undefined : { key: found[1], otherwise: found[2], length: found[0].length };
}

function valueOfVariable({ key, otherwise }: Variable, keyOf: (key: string) => KeyValue): Pick<Filled, 'kind' | 'tokens' | 'why'> {
  if (key === '*' || key === '?' || key === '$') return { kind: 'tokens', tokens: literal(key), why: 'vars.special' };
  const value = keyOf(key);
  if (value.kind === 'unspecified' || value.kind === 'either' || value.kind === 'elsewhere')
    return { kind: 'unclear', tokens: ['star'], why: ['order.unknown', value.why] };
  if (value.kind === 'absent') {
    if (otherwise !== undefined) return { kind: 'tokens', tokens: ofVariable(otherwise), why: 'vars.default' };
    return { kind: 'nothing', tokens: [], why: ['vars.missing', value.why] };
  }
  // "you cannot use a multivalued context key as a policy variable"
  if (value.isList || value.values[0] === undefined) return { kind: 'nothing', tokens: [], why: 'vars.multi-valued' };
  const text = String(value.values[0]);
  const hasWildcard = /[*?]/.test(text) ? 'vars.wildcards-in-value' : undefined;
  const hasOtherCase = value.name !== key ? 'vars.key-case' : undefined;
  return { kind: 'tokens', tokens: ofVariable(text), why: [value.why, hasWildcard, hasOtherCase] };
}
