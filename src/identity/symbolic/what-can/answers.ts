// What a class of actions comes to: on whatever resource of the account, and on those that the policies name.

import { FALSE } from '../../engine/index.ts';
import { covers, overlaps } from '../../exposure/glob.ts';
import type { RequestPrincipal } from '../../model/index.ts';
import type { Asker } from '../ask/formula-of.ts';
import type { Formula } from '../formula/node.ts';
import { concreteText } from '../formula/samples.ts';
import type { ActionClass } from './classes.ts';
import { commonText } from './common-text.ts';
import { ANY, enterHypothetical, filledArn, genericArn } from './generic-target.ts';
import { resourcePatternsOf } from './own-statements.ts';

export interface ClassAnswer {
  readonly generic: Formula;
  /** What the policies name and has another answer, by the pattern. */
  readonly named: ReadonlyMap<string, NamedAnswer>;
}

export interface NamedAnswer {
  readonly formula: Formula;
  /** Parts of it with another answer again. */
  readonly except: readonly (readonly [pattern: string, formula: Formula])[];
}

const NAMED_LIMIT = 120;
const OVERLAP_LIMIT = 40_000;

/** Asks the first of the class for all. */
export function answerClass(
  asker: Asker,
  principal: RequestPrincipal,
  account: string,
  { service, actions, patterns, statements }: ActionClass,
  extra: readonly string[],
): ClassAnswer {
  const [first] = actions;
  if (first === undefined) return { generic: FALSE, named: new Map() };
  const ask = (resource: string): Formula => {
    asker.turnTo({ action: `${service}:${first.name}`, resource });
    if (resource !== '*') enterHypothetical(asker.frame, resource, account);
    return asker.answer(principal);
  };
  const { partition } = asker.frame.engine.model;
  // Statements about every resource say of each the same.
  if (extra.length === 0 && patterns[0] !== undefined && statements.every(({ resources }) => resources?.isAll === true)) {
    return { generic: ask(genericArn(patterns[0], partition, account)), named: new Map() };
  }
  if (patterns.length === 0) return { generic: ask('*'), named: new Map() };
  const ofTypes = patterns.map((pattern) => ask(genericArn(pattern, partition, account)));
  // On each of several types of resources: what holds for all of them, the rest is named.
  const [one = FALSE] = ofTypes;
  const generic = ofTypes.every((other) => other === one) ? one : FALSE;
  const asked = new Map<string, Formula>();
  for (const [index, pattern] of patterns.entries()) if (ofTypes[index] !== generic) asked.set(pattern, ofTypes[index] ?? FALSE);
  const texts = [...new Set([...statements.flatMap(resourcePatternsOf), ...extra])].filter((text) => !/^\*+$/.test(text) && concerns(text, patterns));
  for (const text of texts.slice(0, NAMED_LIMIT)) asked.set(text, ask(exampleOf(text, patterns, partition, account)));
  const named = new Map<string, NamedAnswer>();
  for (const [pattern, formula] of asked) {
    const except = [...asked].flatMap(([other, answer]): (readonly [string, Formula])[] => {
      if (other === pattern || covers(other, pattern) === true) return [];
      if (covers(pattern, other) === true) return answer === formula ? [] : [[other, answer]];
      // A third pattern is to blame, and it is named itself.
      if (generic !== FALSE && formula === generic) return [];
      // Where two patterns overlap, the statements of both speak.
      const both = roomyCommon(pattern, other);
      const found = both === undefined ? formula : ask(both);
      if (found === formula) return [];
      return [[generic === FALSE ? other : `${pattern} and ${other}`, found]];
    });
    if (formula !== generic) named.set(pattern, { formula, except });
  }
  if (texts.length <= NAMED_LIMIT) return { generic, named };
  const { logic } = asker.frame;
  return { generic: logic.unknown(`the policies name more than ${NAMED_LIMIT} patterns of resources`, service), named };
}

/** Whether the pattern of a policy and those of types have ARNs in common. */
export function concerns(text: string, types: readonly string[]): boolean {
  return types.some((type) => text.length * type.length >= OVERLAP_LIMIT || areRelated(text, type));
}

/** Field by field, so that the name of a bucket is not taken for the account and the type of something else. */
function areRelated(text: string, type: string): boolean {
  const [fields, others] = [fieldsOf(text), fieldsOf(type)];
  if (fields.length < FIELDS) return overlaps(text, type);
  // Most often the services differ: that is told first.
  return overlaps(fields[2] ?? '', others[2] ?? '') && fields.every((field, index) => overlaps(field, others[index] ?? ''));
}

const FIELDS = 6;

function fieldsOf(arn: string): readonly string[] {
  const parts = arn.split(':');
  return parts.length < FIELDS ? parts : [...parts.slice(0, FIELDS - 1), parts.slice(FIELDS - 1).join(':')];
}

/** Patterns with made up names where they leave room, so that no third pattern is met by chance. */
const roomy = (pattern: string): string => pattern.replaceAll('*', `*${ANY}*`);

function roomyCommon(a: string, b: string): string | undefined {
  return commonText(roomy(a), roomy(b)) ?? commonText(roomy(a), b) ?? commonText(a, roomy(b)) ?? commonText(a, b);
}

/** An ARN that the pattern of a policy matches and that is one of the types, with made up names where it leaves room. */
function exampleOf(text: string, types: readonly string[], partition: string, account: string): string {
  const filled = types.map((pattern) => filledArn(pattern, partition, account));
  for (const [one, other] of [
    [roomy(text), filled],
    [text, filled],
    [text, types],
  ] as const) {
    for (const type of other) {
      const found = one.length * type.length < OVERLAP_LIMIT ? commonText(one, type) : undefined;
      if (found !== undefined) return found;
    }
  }
  return concreteText(text);
}

/** A text that is the same for answers that are the same. */
export function textOf({ generic, named }: ClassAnswer): string {
  return `${generic} ${[...named].map(([pattern, { formula, except }]) => `${formula}@${pattern}!${except.join('!')}`).join(' ')}`;
}
