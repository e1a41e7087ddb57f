// What a resource's policy lets the public do, in the sense in which S3 defines public: every statement that allows is taken for
// public until its principal or a condition confines it, or a Deny takes it away again. One meaning for buckets, keys, topics, queues…
// Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status

import type { PolicyDocument, Statement } from '../policy/document.ts';
import { matchesAction } from '../policy/pattern.ts';
import { canDodge } from './dodge.ts';
import { covers, overlaps } from './glob.ts';
import { beyondDeny, everyoneBut, opennessOf } from './statement-trust.ts';
import type { ServiceMeaning } from './trust-keys.ts';

/** What is asked of a policy. */
export interface ExposureQuestion {
  readonly meaning: ServiceMeaning;
  /** Every action of the service that is known, with its prefix: patterns that match none of them leave a doubt. */
  readonly known: readonly string[];
  /** The actions asked about. */
  readonly asked: readonly AskedAction[];
  /** Whether a pattern that matches no known action may stand for one that is asked about. */
  readonly mayBeAsked: (pattern: string) => boolean;
}

export interface AskedAction {
  /** With its prefix: `s3:GetObject`. */
  readonly name: string;
  /** The ARN that it is asked for on, or the pattern of the ARNs that lie in the resource: `arn:aws:s3:::example/*`. */
  readonly on: string;
}

export interface PolicyExposure {
  readonly answer: 'public' | 'not-public' | 'unknown';
  /** For `public`: what everyone may do. */
  readonly actions: readonly string[];
  /** The statements that it comes from, by their index. */
  readonly statements: readonly number[];
  /** For `unknown`: what is not modelled. */
  readonly notModelled: readonly string[];
}

/** Answers for the actions asked about. Cost: those actions times statements that allow times statements that deny. */
export function policyExposure(policy: PolicyDocument, question: ExposureQuestion): PolicyExposure {
  const denies = policy.statements.filter((one) => one.effect === 'Deny');
  const open = { actions: new Set<string>(), statements: new Set<number>() };
  const unclear = { names: new Set<string>(), statements: new Set<number>() };
  for (const statement of policy.statements) {
    if (statement.effect !== 'Allow') continue;
    const openness = opennessOf(statement, policy.version, question.meaning);
    if (openness.kind === 'confined') continue;
    const doubt = (names: readonly string[]) => {
      unclear.statements.add(statement.index);
      for (const name of names) unclear.names.add(name);
    };
    for (const name of unknownActions(statement, question)) doubt([name]);
    // What is left of an action hangs on what it is asked for on and on which denials speak of it, so that a few answers do for all.
    const remembered = new Map<string, ReturnType<typeof leftAfter>>();
    for (const action of question.asked) {
      if (!coversAction(statement, action.name)) continue;
      const resources = resourcesOf(statement, action.on);
      if (statement.resources === undefined && statement.notResources === undefined) doubt(['a statement without Resource']);
      if (resources.length === 0) continue;
      const relevant = denies.filter((deny) => coversAction(deny, action.name));
      const key = `${action.on} ${relevant.map((deny) => deny.index).join()}`;
      let left = remembered.get(key);
      if (left === undefined) remembered.set(key, (left = leftAfter(statement, relevant, policy.version, action, resources, question.meaning)));
      if (left === 'nothing') continue;
      const names = [...openness.notModelled, ...(left === 'something' ? [] : left), ...(statement.notResources === undefined ? [] : ['NotResource'])];
      if (names.length > 0) doubt(names);
      else {
        open.actions.add(action.name);
        open.statements.add(statement.index);
      }
    }
  }
  if (open.actions.size > 0) return { answer: 'public', actions: [...open.actions], statements: [...open.statements], notModelled: [] };
  if (unclear.names.size > 0) return { answer: 'unknown', actions: [], statements: [...unclear.statements], notModelled: [...unclear.names] };
  return { answer: 'not-public', actions: [], statements: [], notModelled: [] };
}

/** Whether the statement speaks of the action: it is listed, or it is not among the `NotAction`s. */
export function coversAction({ actions, notActions }: Statement, name: string): boolean {
  if (actions !== undefined) return actions.some((pattern) => covered(pattern, name));
  return notActions !== undefined && !notActions.some((pattern) => covered(pattern, name));
}

// Thousands of resources share a few patterns.
const coveredByPattern = new Map<string, Map<string, boolean>>();
const PATTERN_LIMIT = 1000;

function covered(pattern: string, name: string): boolean {
  let names = coveredByPattern.get(pattern);
  if (names === undefined) {
    if (coveredByPattern.size >= PATTERN_LIMIT) coveredByPattern.clear();
    coveredByPattern.set(pattern, (names = new Map<string, boolean>()));
  }
  let isCovered = names.get(name);
  if (isCovered === undefined) names.set(name, (isCovered = matchesAction(pattern, name)));
  return isCovered;
}

/** Actions of the service that are not in its list: nobody can say what they do, save by how they begin. */
function unknownActions({ actions, notActions }: Statement, { meaning, known, mayBeAsked }: ExposureQuestion): readonly string[] {
  if (actions === undefined) return notActions === undefined ? ['a statement without Action'] : [];
  return actions.filter((pattern) => {
    if (!overlaps(pattern.toLowerCase(), `${meaning.service}:*`) || known.some((name) => covered(pattern, name))) return false;
    return mayBeAsked(pattern);
  });
}

/** The patterns of the statement that reach what the action is asked for on; a policy variable may stand for any text. */
function resourcesOf({ resources, notResources }: Statement, on: string): readonly string[] {
  if (resources === undefined && notResources !== undefined) return [on];
  return (resources ?? []).map((resource) => resource.replaceAll(/\$\{[^}]*\}/g, '*')).filter((one) => overlaps(one, on));
}

/** What the public keeps of an allowed action once every Deny has spoken: something, nothing, or the names of what is in doubt. */
function leftAfter(
  allow: Statement,
  denies: readonly Statement[],
  version: string,
  action: AskedAction,
  resources: readonly string[],
  meaning: ServiceMeaning,
): 'something' | 'nothing' | readonly string[] {
  const names: string[] = [];
  // Of a pattern that reaches beyond the resource, only the resource counts.
  let patterns: readonly string[] = resources.map((one) => (covers(one, action.on) === true ? action.on : one));
  const dodged: Statement[] = [];
  for (const deny of denies) {
    const scope = everyoneBut(deny);
    const beyond = beyondDeny(deny, version, meaning);
    if (scope === 'open') continue;
    if (beyond === 'open') {
      dodged.push(deny);
      continue;
    }
    const doubts = [scope, beyond].flatMap((one) => (typeof one === 'object' ? [one.notModelled] : []));
    const kept = patterns.filter((pattern) => !isCoveredBy(deny, pattern));
    if (doubts.length > 0) {
      if (kept.length < patterns.length || touches(deny, patterns)) names.push(...doubts);
      continue;
    }
    // Several partial denials may add up to a whole one, and a policy variable may stand for anything.
    if (touches(deny, kept)) names.push(...partialDoubts(deny, denies.length));
    patterns = kept;
  }
  if (patterns.length === 0) return 'nothing';
  const inTheWay = dodged.filter((deny) => touches(deny, patterns));
  const dodge = canDodge(allow, inTheWay, version, meaning);
  if (dodge === 'no' && inTheWay.every((deny) => patterns.every((pattern) => isCoveredBy(deny, pattern)))) return 'nothing';
  if (dodge !== 'yes') names.push(dodge === 'no' ? 'several partial Deny resources' : dodge);
  return names.length > 0 ? names : 'something';
}

function isCoveredBy({ resources }: Statement, pattern: string): boolean {
  return resources?.some((one) => !one.includes('${') && covers(one, pattern) === true) ?? false;
}

function touches({ resources }: Statement, patterns: readonly string[]): boolean {
  if (resources === undefined) return true;
  return resources.some((one) => patterns.some((pattern) => overlaps(one.replaceAll(/\$\{[^}]*\}/g, '*'), pattern)));
}

function partialDoubts({ resources, notResources }: Statement, denies: number): readonly string[] {
  if (resources === undefined) return [notResources === undefined ? 'a statement without Resource' : 'NotResource'];
  if (resources.some((one) => one.includes('${'))) return ['a policy variable in the Resource of a Deny'];
  return resources.length > 1 || denies > 1 || resources.some((one) => one.includes('?')) ? ['several partial Deny resources'] : [];
}
