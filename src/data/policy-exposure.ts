// What a bucket policy lets the public do, in S3's own sense of public: every statement that allows is taken for public
// until its principal or a condition confines it, or a Deny takes it away again.
// Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status

import { matchesAction, matchesPattern, type PolicyDocument, type Statement } from '../identity/index.ts';
import { canDodge } from './dodge.ts';
import { covers, overlaps } from './glob.ts';
import { type Access, S3_ACTIONS, type S3Action } from './s3-actions.ts';
import { beyondDeny, everyoneBut, opennessOf } from './statement-trust.ts';

export interface PolicyExposure {
  readonly answer: 'public' | 'not-public' | 'unknown';
  /** For `public`: what everyone may do. */
  readonly actions: readonly string[];
  /** The statements that it comes from, by their index. */
  readonly statements: readonly number[];
  /** For `unknown`: what is not modelled. */
  readonly notModelled: readonly string[];
}

/** Answers for one kind of access on the bucket of that ARN. Cost: known actions times statements that allow times statements that deny. */
export function policyExposure(policy: PolicyDocument, bucketArn: string, access: Access): PolicyExposure {
  const denies = policy.statements.filter((one) => one.effect === 'Deny');
  const open = { actions: new Set<string>(), statements: new Set<number>() };
  const unclear = { names: new Set<string>(), statements: new Set<number>() };
  for (const statement of policy.statements) {
    if (statement.effect !== 'Allow') continue;
    const openness = opennessOf(statement, policy.version);
    if (openness.kind === 'confined') continue;
    const doubt = (names: readonly string[]) => {
      unclear.statements.add(statement.index);
      for (const name of names) unclear.names.add(name);
    };
    for (const name of unknownActions(statement, access)) doubt([name]);
    // What is left of an action hangs on what it is asked for on and on which denials speak of it, so that a few answers do for all.
    const remembered = new Map<string, ReturnType<typeof leftAfter>>();
    const reached = { bucket: resourcesOf(statement, 'bucket', bucketArn), object: resourcesOf(statement, 'object', bucketArn) };
    for (const action of S3_ACTIONS) {
      if (action.access !== access || !coversAction(statement, action)) continue;
      const resources = reached[action.on];
      if (statement.resources === undefined && statement.notResources === undefined) doubt(['a statement without Resource']);
      if (resources.length === 0) continue;
      const relevant = denies.filter((deny) => coversAction(deny, action));
      const key = `${action.on} ${relevant.map((deny) => deny.index).join()}`;
      let left = remembered.get(key);
      if (left === undefined) remembered.set(key, (left = leftAfter(statement, relevant, policy.version, action, resources, bucketArn)));
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
export function coversAction({ actions, notActions }: Statement, { name }: S3Action): boolean {
  if (actions !== undefined) return actions.some((pattern) => actionsOf(pattern).has(name));
  return notActions !== undefined && !notActions.some((pattern) => actionsOf(pattern).has(name));
}

// Thousands of buckets share a few patterns.
const actionsByPattern = new Map<string, ReadonlySet<string>>();
const PATTERN_LIMIT = 1000;

/** The known actions that a pattern covers. */
function actionsOf(pattern: string): ReadonlySet<string> {
  let found = actionsByPattern.get(pattern);
  if (found === undefined) {
    if (actionsByPattern.size >= PATTERN_LIMIT) actionsByPattern.clear();
    found = new Set(S3_ACTIONS.filter(({ name }) => matchesAction(pattern, name)).map(({ name }) => name));
    actionsByPattern.set(pattern, found);
  }
  return found;
}

/** Actions of S3 that are not in the list: nobody can say whether they read or write, save by how they begin. */
function unknownActions({ actions, notActions }: Statement, access: Access): readonly string[] {
  if (actions === undefined) return notActions === undefined ? ['a statement without Action'] : [];
  return actions.filter((pattern) => {
    const text = pattern.toLowerCase();
    if (!overlaps(text, 's3:*') || actionsOf(pattern).size > 0) return false;
    return access === 'read' || !/^s3:(?:get|list)/.test(text);
  });
}

/** The patterns of the statement that reach the bucket, or objects in it; a policy variable may stand for any text. */
function resourcesOf({ resources, notResources }: Statement, on: S3Action['on'], bucketArn: string): readonly string[] {
  if (resources === undefined && notResources !== undefined) return [on === 'bucket' ? bucketArn : `${bucketArn}/*`];
  const patterns = (resources ?? []).map((resource) => resource.replaceAll(/\$\{[^}]*\}/g, '*'));
  return on === 'bucket' ? patterns.filter((one) => matchesPattern(one, bucketArn)) : patterns.filter((one) => overlaps(one, `${bucketArn}/*`));
}

/** What the public keeps of an allowed action once every Deny has spoken: something, nothing, or the names of what is in doubt. */
function leftAfter(
  allow: Statement,
  denies: readonly Statement[],
  version: string,
  action: S3Action,
  resources: readonly string[],
  bucketArn: string,
): 'something' | 'nothing' | readonly string[] {
  const names: string[] = [];
  const objects = `${bucketArn}/*`;
  // Of a pattern that reaches beyond the bucket, only the bucket counts.
  let patterns: readonly string[] = action.on === 'bucket' ? [bucketArn] : resources.map((one) => (covers(one, objects) === true ? objects : one));
  const dodged: Statement[] = [];
  for (const deny of denies) {
    const scope = everyoneBut(deny);
    const beyond = beyondDeny(deny, version);
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
  const dodge = canDodge(allow, inTheWay, version);
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
