// A second evaluator of web ACLs, slow and obvious: everything that is not known is tried both ways, in every combination ("worlds"), and
// within a world there is no unknown. Written from the developer guide on the JSON itself; it shares nothing with the engine.

export type Doc = Readonly<Record<string, unknown>>;

/** A statement on the regex pattern set `unknown:N`, which nobody has, stands for something that is not known. */
export const UNKNOWN_SET = 'unknown:';

interface World {
  readonly headers: ReadonlyMap<string, string>;
  readonly truths: ReadonlyMap<string, boolean>;
}

const get = (doc: Doc, key: string): Doc => (doc[key] ?? {}) as Doc;
const list = (doc: Doc, key: string): readonly Doc[] => (doc[key] ?? []) as readonly Doc[];

function finds(text: string, search: string, position: string): boolean {
  const isWord = (at: number) => at >= 0 && at < text.length && 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'.includes(text[at] ?? '');
  for (let at = 0; at + search.length <= text.length; at++) {
    let isHere = true;
    for (let step = 0; step < search.length; step++) if (text[at + step] !== search[step]) isHere = false;
    const isFirst = at === 0;
    const isLast = at + search.length === text.length;
    if (!isHere) continue;
    if (position === 'CONTAINS') return true;
    if (position === 'EXACTLY' && isFirst && isLast) return true;
    if (position === 'STARTS_WITH' && isFirst) return true;
    if (position === 'ENDS_WITH' && isLast) return true;
    if (position === 'CONTAINS_WORD' && !isWord(at - 1) && !isWord(at + search.length)) return true;
  }
  return false;
}

function holds(statement: Doc, world: World, labels: ReadonlySet<string>, context: string): boolean {
  if (statement['AndStatement'] !== undefined) return list(get(statement, 'AndStatement'), 'Statements').every((part) => holds(part, world, labels, context));
  if (statement['OrStatement'] !== undefined) return list(get(statement, 'OrStatement'), 'Statements').some((part) => holds(part, world, labels, context));
  if (statement['NotStatement'] !== undefined) return !holds(get(get(statement, 'NotStatement'), 'Statement'), world, labels, context);
  if (statement['RegexPatternSetReferenceStatement'] !== undefined)
    return world.truths.get(String(get(statement, 'RegexPatternSetReferenceStatement')['ARN'])) ?? false;
  if (statement['LabelMatchStatement'] !== undefined) {
    const key = String(get(statement, 'LabelMatchStatement')['Key']);
    if (key.startsWith('awswaf:')) return labels.has(key);
    const wanted = key.split(':');
    return [...labels].some((label) => {
      if (!label.startsWith(context)) return false;
      const parts = label.slice(context.length).split(':');
      return wanted.every((part, index) => parts[parts.length - wanted.length + index] === part) && parts.length >= wanted.length;
    });
  }
  const match = get(statement, 'ByteMatchStatement');
  const value = world.headers.get(String(get(get(match, 'FieldToMatch'), 'SingleHeader')['Name']));
  if (value === undefined) return false;
  let text = value;
  if (list(match, 'TextTransformations').some((one) => one['Type'] === 'LOWERCASE')) text = text.toLowerCase();
  return finds(text, String(match['SearchString']), String(match['PositionalConstraint']));
}

interface Walk {
  readonly labels: Set<string>;
}

/** The action that ends the rules, or nothing. */
function walk(
  rules: readonly Doc[],
  world: World,
  state: Walk,
  context: string,
  groups: ReadonlyMap<string, Doc>,
  overrides: ReadonlyMap<string, string>,
): string | undefined {
  const sorted = [...rules].sort((a, b) => Number(a['Priority']) - Number(b['Priority']));
  for (const rule of sorted) {
    const reference = get(get(rule, 'Statement'), 'RuleGroupReferenceStatement');
    const arn = reference['ARN'];
    if (typeof arn === 'string') {
      const group = groups.get(arn) ?? {};
      const replaced = new Map(list(reference, 'RuleActionOverrides').map((one) => [String(one['Name']), Object.keys(get(one, 'ActionToUse'))[0] ?? '']));
      const end = walk(list(group, 'Rules'), world, state, String(group['LabelNamespace']), groups, replaced);
      if (end !== undefined && get(rule, 'OverrideAction')['Count'] === undefined) return end;
      continue;
    }
    if (!holds(get(rule, 'Statement'), world, state.labels, context)) continue;
    const action = overrides.get(String(rule['Name'])) ?? Object.keys(get(rule, 'Action'))[0] ?? '';
    for (const label of list(rule, 'RuleLabels')) state.labels.add(context + String(label['Name']));
    if (action !== 'Count') return action.toLowerCase();
  }
  return undefined;
}

/** Every action that the web ACL may come to, over all worlds. */
export function slowActions(
  acl: Doc,
  groups: ReadonlyMap<string, Doc>,
  headers: ReadonlyMap<string, string>,
  unknowns: readonly string[],
): ReadonlySet<string> {
  const actions = new Set<string>();
  for (let bits = 0; bits < 2 ** unknowns.length; bits++) {
    // A header that is not there keeps every statement on it from matching.
    const truths = new Map(unknowns.map((name, index) => [name, headers.has('known') && ((bits >> index) & 1) === 1]));
    const end = walk(list(acl, 'Rules'), { headers, truths }, { labels: new Set() }, String(acl['LabelNamespace']), groups, new Map());
    actions.add(end ?? (Object.keys(get(acl, 'DefaultAction'))[0] ?? '').toLowerCase());
  }
  return actions;
}
