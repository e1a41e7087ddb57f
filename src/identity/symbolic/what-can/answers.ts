// What a class of actions comes to: on whatever resource of the account, and on those that the policies name.

import { FALSE } from '../../engine/index.ts';
import { isOfHandshakes } from '../../engine/organizations-members.ts';
import { overlaps } from '../../exposure/glob.ts';
import type { RequestPrincipal } from '../../model/index.ts';
import { matchesPattern } from '../../policy/pattern.ts';
import type { Asker } from '../ask/formula-of.ts';
import type { Formula } from '../formula/node.ts';
import { concreteText } from '../formula/samples.ts';
import type { ActionClass } from './classes.ts';
import { exampleOf, type Searches } from './example-of.ts';
import { enterHypothetical, filledArn, genericArn } from './generic-target.ts';
import { exceptionsWithin, type Region, type Regions, regionsOf } from './regions.ts';
import { indexPatterns } from './related-patterns.ts';
import type { Speakers } from './speakers.ts';

export interface ClassAnswer {
  readonly generic: Formula;
  /** What the policies name and has another answer, by the pattern; `… and …` for what several patterns have in common. */
  readonly named: ReadonlyMap<string, NamedAnswer>;
  /** What is said of an ARN, the generic answer where no pattern names it; `undefined` where it was not found out. */
  readonly at: (arn: string) => Formula | undefined;
  /** Whether all was asked that the patterns have in common; else what is said may not hold where several of them meet. */
  readonly isWhole: boolean;
}

export interface NamedAnswer {
  readonly formula: Formula;
  /** Parts of it with another answer again. */
  readonly except: readonly (readonly [pattern: string, formula: Formula])[];
}

/** What is known of the caller, and what may still be spent on what patterns have in common. */
export interface ClassContext {
  readonly asker: Asker;
  readonly principal: RequestPrincipal;
  readonly account: string;
  readonly speakers: Speakers;
  /** ARNs to ask about besides what the policies name. */
  readonly extra: readonly string[];
  readonly budget: MeetingBudget;
}

export interface MeetingBudget {
  /** For two patterns that meet, of all classes: in statements that are matched. */
  pairs: number;
  /** For more. */
  readonly searches: Searches;
}

/** Of all classes of actions together: a few seconds. */
export const createBudget = (): MeetingBudget => ({ pairs: 12_000_000, searches: { left: 400 } });
/** Of one class. */
const SEARCHES_LIMIT = 100;
const NAMED_LIMIT = 20_000;
/** What finding an example costs, as statements. */
const PAIR_COST = 1_000;
const NOTHING: ReadonlyMap<string, NamedAnswer> = new Map();

/** Asks the first of the class for all. */
export function answerClass(context: ClassContext, { service, actions, patterns, statements }: ActionClass): ClassAnswer {
  const { asker, principal, speakers, budget } = context;
  const [first] = actions;
  const { account, extra } = ownedBy(context, service, first?.name ?? '');
  const everywhere = (generic: Formula): ClassAnswer => ({ generic, named: NOTHING, at: () => generic, isWhole: true });
  if (first === undefined) return everywhere(FALSE);
  const ask = (resource: string): Formula => {
    asker.turnTo({ action: `${service}:${first.name}`, resource });
    // What belongs to the organisation is under its resource policy.
    if (resource !== '*' && account === context.account) enterHypothetical(asker.frame, resource, account);
    return asker.answer(principal);
  };
  const { partition } = asker.frame.engine.model;
  if (patterns.length === 0) return everywhere(ask('*'));
  const ofTypes = patterns.map((pattern) => ask(genericArn(pattern, partition, account)));
  // On each of several types of resources: what holds for all of them, the rest is named.
  const [one = FALSE] = ofTypes;
  const isOfEach = ofTypes.every((other) => other === one);
  const generic = isOfEach ? one : FALSE;
  // Statements about every resource say of each the same; what the service decides may differ by the type.
  if (extra.length === 0 && statements.every(({ resources }) => resources?.isAll === true)) return isOfEach ? everywhere(generic) : byType(patterns, ofTypes);
  const asked = new Map<string, Formula>();
  for (const [index, pattern] of patterns.entries()) if (ofTypes[index] !== generic) asked.set(pattern, ofTypes[index] ?? FALSE);
  const speaking = new Set(statements);
  const mayBe = concernsTypes(patterns);
  const texts = new Set<string>();
  for (const { text, statement } of speakers.patternsOf(patterns.map(serviceOfPattern))) if (speaking.has(statement) && mayBe(text)) texts.add(text);
  for (const text of extra) if (mayBe(text)) texts.add(text);
  const { logic } = asker.frame;
  if (texts.size > NAMED_LIMIT) return everywhere(logic.unknown(`the policies name more than ${NAMED_LIMIT} patterns of resources`, service));
  const own = patterns.map((pattern) => filledArn(pattern, partition, account));
  // A pattern that names another account means what is there, not what of the own account happens to have its number in the name.
  const typesOf = (of: readonly string[]) => (of.some((pattern) => namesOther(pattern, account)) ? patterns : [...own, ...patterns]);
  const others = indexPatterns([...asked.keys(), ...texts]);
  const isBeyond = (closed: ReadonlySet<string>) => (arn: string) => {
    for (const other of others.related(arn)) if (!closed.has(other) && matchesPattern(other, arn)) return true;
    return false;
  };
  const searches = { left: Math.min(SEARCHES_LIMIT, budget.searches.left) };
  const before = searches.left;
  for (const text of texts) {
    if (asked.has(text)) continue;
    const example = exampleOf([text], typesOf([text]), isBeyond(new Set([text])), searches);
    asked.set(text, ask(example === undefined || example === 'open' ? concreteText(text) : example));
  }
  const regions = regionsOf(asked, (of, closure) => {
    budget.pairs -= statements.length + PAIR_COST;
    if (budget.pairs < 0) return 'open';
    const example = exampleOf(of, typesOf(of), isBeyond(closure), searches);
    return example === undefined || example === 'open' ? example : ask(example);
  });
  budget.searches.left -= before - Math.max(0, searches.left);
  return { generic, named: namedOf(generic, regions), at: reading(generic, regions), isWhole: regions.isWhole };
}

/** An answer for each type of resources, and nothing that tells those of one type apart. */
function byType(patterns: readonly string[], formulas: readonly Formula[]): ClassAnswer {
  const named = new Map(patterns.map((pattern, index): [string, NamedAnswer] => [pattern, { formula: formulas[index] ?? FALSE, except: [] }]));
  const longest = patterns.toSorted((a, b) => b.length - a.length);
  const at: ClassAnswer['at'] = (arn) => {
    const pattern = longest.find((one) => matchesPattern(one, arn));
    return pattern === undefined ? FALSE : named.get(pattern)?.formula;
  };
  return { generic: FALSE, named, at, isWhole: true };
}

/**
 * Whose the resources of a service are, and what else is asked about: what belongs to an organisation is its management account's for all
 * members, who may do with their own account what they may not with others (rule organizations.any-member), as users may with themselves
 * (rule iam.own-password).
 */
function ownedBy({ asker: { frame }, account, extra, principal }: ClassContext, service: string, action: string): Pick<ClassContext, 'account' | 'extra'> {
  if (service === 'iam' && principal.kind === 'user') return { account, extra: [...extra, principal.arn] };
  const { organization, model } = frame.engine;
  if (service !== 'organizations' || organization === undefined || 'unknown' in organization) return { account, extra };
  if (frame.principalAccount?.isMember !== 'yes' && !isOfHandshakes(`${service}:${action.toLowerCase()}`)) return { account, extra };
  const own = `arn:${model.partition}:organizations::${organization.management}:account/${organization.id}/${account}`;
  return { account: organization.management, extra: [...extra, own] };
}

/** Each pattern with another answer than everything else, with what is different in parts of it. */
function namedOf(generic: Formula, { singles, met }: Regions): ReadonlyMap<string, NamedAnswer> {
  const within = new Map<string, Region[]>();
  for (const region of [...singles.values(), ...met]) {
    for (const pattern of region.closure) {
      const list = within.get(pattern);
      if (list === undefined) within.set(pattern, [region]);
      else list.push(region);
    }
  }
  const named = new Map<string, NamedAnswer>();
  const put = (region: Region, inner: readonly Region[]): void => {
    const own = new Set(region.patterns);
    const except = exceptionsWithin(
      region.formula,
      inner.filter((one) => one !== region && one.closure.size > region.closure.size && [...region.closure].every((pattern) => one.closure.has(pattern))),
    );
    // Beside an answer for everything, a part is told by all that it lies in; within a row, by what it has besides.
    const textOf = ({ patterns }: Region) => (generic === FALSE ? patterns.filter((pattern) => !own.has(pattern)) : patterns).join(' and ');
    named.set(region.patterns.join(' and '), { formula: region.formula, except: except.map((part) => [textOf(part), part.formula]) });
  };
  const said = new Set<string>();
  for (const [pattern, region] of singles) {
    if (region.formula === generic) continue;
    said.add(pattern);
    put(region, within.get(pattern) ?? []);
  }
  // Where patterns meet that by themselves say nothing new.
  const unsaid = met.filter(({ closure }) => ![...closure].some((pattern) => said.has(pattern)));
  for (const region of exceptionsWithin(generic, unsaid)) put(region, []);
  return named;
}

/** What the regions say of an ARN. */
function reading(generic: Formula, { singles, met }: Regions): ClassAnswer['at'] {
  const keyOf = (patterns: Iterable<string>) => [...patterns].sort().join('\n');
  const index = indexPatterns(singles.keys());
  let byClosure: ReadonlyMap<string, Formula> | undefined;
  return (arn) => {
    const matched = [...index.related(arn)].filter((pattern) => matchesPattern(pattern, arn));
    if (singles.has(arn)) matched.push(arn);
    if (matched.length === 0) return generic;
    byClosure ??= new Map([...singles.values(), ...met].map(({ closure, formula }) => [keyOf(closure), formula]));
    return byClosure.get(keyOf(matched));
  };
}

function namesOther(pattern: string, account: string): boolean {
  const named = pattern.split(':', 5)[4] ?? '';
  return /^\d{12}$/.test(named) && named !== account;
}

const serviceOfPattern = (pattern: string): string => pattern.split(':', 3)[2] ?? '';

const OVERLAP_LIMIT = 40_000;
const FIELDS = 6;

/** Whether the pattern of a policy and those of types have ARNs in common: field by field, so that the name of a bucket is not taken for the account and the type of something else. */
export function concernsTypes(types: readonly string[]): (text: string) => boolean {
  const wanted = types.map((type) => ({ type, fields: fieldsOf(type) }));
  return (text) => {
    const fields = fieldsOf(text);
    return wanted.some(({ type, fields: others }) => {
      if (text.length * type.length >= OVERLAP_LIMIT) return true;
      if (fields.length < FIELDS) return overlaps(text, type);
      return fields.every((field, index) => meet(field, others[index] ?? ''));
    });
  };
}

const WILD = /[*?]/;

/** As `overlaps`, the usual first. */
function meet(a: string, b: string): boolean {
  if (a === b || a === '*' || b === '*') return true;
  if (!WILD.test(a)) return WILD.test(b) && matchesPattern(b, a);
  return WILD.test(b) ? overlaps(a, b) : matchesPattern(a, b);
}

function fieldsOf(arn: string): readonly string[] {
  const parts = arn.split(':');
  return parts.length < FIELDS ? parts : [...parts.slice(0, FIELDS - 1), parts.slice(FIELDS - 1).join(':')];
}
