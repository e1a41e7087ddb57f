// Rules in the order of their priorities. A rule of which it is not known whether it matches leaves two ways: it ends here, or goes on.
// Sources: https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-processing-order.html,
// https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-action.html

import type { Action, RuleOverride, WafRule } from '../language/statement.ts';
import { distinctReasons, reason, type WafReason } from '../reasons.ts';
import { valuesOf, type WafRequest } from '../request/request.ts';
import { type Judgement, unknown } from '../truth.ts';
import type { Frame, ManagedGroup } from './frame.ts';
import { geoLabels } from './geo-labels.ts';
import { type Labels, withLabels, withLabelsUnder } from './labels.ts';
import { evaluateStatement } from './statement.ts';
import type { WafDecider, WafOutcome, WafStep } from './verdict.ts';

/** The state of one evaluation. */
export interface Run {
  readonly steps: WafStep[];
  readonly outcomes: WafOutcome[];
  readonly insertedHeaders: string[];
  labels: Labels;
}

interface Scope {
  readonly frame: Omit<Frame, 'labels' | 'context' | 'rule' | 'isSureToArrive'>;
  readonly context: string;
  readonly group: string | undefined;
  readonly overrides: ReadonlyMap<string, Action>;
  /** Whether an end only ends the group: what is decided in it counts. */
  readonly isCounted: boolean;
}

/** Whether the evaluation ends in these rules for certain. */
export function runRules(rules: readonly WafRule[], run: Run, scope: Scope): boolean {
  // Within a group that only counts, what may have ended it makes the rest of it uncertain.
  let doubts: readonly WafReason[] = [];
  for (const rule of rules) {
    const { statement } = rule;
    if (statement.kind === 'rule-group' || statement.kind === 'managed-group') {
      if (runGroup(rule, run, scope)) return true;
      continue;
    }
    const frame = {
      ...scope.frame,
      labels: run.labels,
      context: scope.context,
      rule: `${scope.group ?? ''}\n${rule.pointer}`,
      isSureToArrive: run.outcomes.length === 0 && doubts.length === 0,
    };
    const judged = evaluateStatement(statement, frame);
    run.labels = geoLabels(statement, scope.frame.request, run.labels);
    const action = scope.overrides.get(rule.name) ?? rule.action;
    const end = apply(rule, action, judged, run, scope, doubts);
    if (end === 'ends') return true;
    if (end !== undefined) doubts = [...doubts, ...end];
  }
  return false;
}

const TOKEN_LABELS = ['awswaf:managed:token:', 'awswaf:managed:captcha:'] as const;
const STATUSES: Readonly<Partial<Record<Action['kind'], number>>> = { block: 403, captcha: 405, challenge: 202, monetize: 402 };

/** Applies a rule: `ends` for certain, reasons where it may end here, or nothing. */
function apply(
  rule: WafRule,
  action: Action | undefined,
  judged: Judgement,
  run: Run,
  scope: Scope,
  doubts: readonly WafReason[],
): 'ends' | readonly WafReason[] | undefined {
  const kind = action?.kind ?? 'unknown';
  const labels = rule.labels.map((label) => scope.context + label);
  const isMatch = judged.truth === true;
  const result = judged.unapplied.length > 0 ? 'not applied' : judged.truth === 'unknown' ? 'unknown' : isMatch ? 'matched' : 'not matched';
  run.steps.push({ rule: rule.name, group: scope.group, pointer: rule.pointer, result, action: kind, labels: isMatch ? labels : [], reasons: judged.reasons });
  if (judged.truth === false) return undefined;
  const ending = endingOf(kind, scope.frame.request);
  const open = distinctReasons([...judged.reasons, ...ending.reasons, ...doubts]);
  if (kind === 'captcha' || kind === 'challenge') for (const prefix of TOKEN_LABELS) run.labels = withLabelsUnder(run.labels, prefix, [reason('token', '')]);
  // Who goes on past a rule that ends has not matched it, unless it lets through whoever shows a token.
  if (ending.mayGoOn) {
    run.labels = withLabels(run.labels, labels, isMatch && doubts.length === 0 ? undefined : open);
    if (isMatch) run.insertedHeaders.push(...(action?.headers ?? []));
  }
  if (!ending.mayEnd) return undefined;
  const isCertain = isMatch && !ending.mayGoOn;
  if (scope.isCounted) {
    if (isCertain) run.labels = withLabels(run.labels, labels, doubts.length === 0 ? undefined : doubts);
    else if (!ending.mayGoOn) run.labels = withLabels(run.labels, labels, open);
    return isCertain ? 'ends' : open;
  }
  const by: WafDecider = { kind: 'rule', rule: rule.name, group: scope.group, pointer: rule.pointer };
  if (kind === 'allow' && isMatch) run.insertedHeaders.push(...(action?.headers ?? []));
  run.outcomes.push({ action: kind === 'count' ? 'unknown' : kind, by, reasons: isCertain ? [] : open, status: action?.status ?? STATUSES[kind] });
  return isCertain ? 'ends' : undefined;
}

/** Whether a matched action may end the evaluation, and whether the request may go on past it. */
function endingOf(kind: Action['kind'], request: WafRequest): { readonly mayEnd: boolean; readonly mayGoOn: boolean; readonly reasons: readonly WafReason[] } {
  if (kind === 'count') return { mayEnd: false, mayGoOn: true, reasons: [] };
  if (kind === 'unknown') return { mayEnd: true, mayGoOn: true, reasons: [reason('not-modelled', 'the action of a rule')] };
  if (kind !== 'captcha' && kind !== 'challenge') return { mayEnd: true, mayGoOn: false, reasons: [] };
  // "If the request includes a valid, unexpired token, WAF ... allows the web request inspection to proceed to the next rule". Of a
  // CAPTCHA, the token keeps a time of its own: https://docs.aws.amazon.com/waf/latest/developerguide/waf-tokens-immunity-times.html
  const given = kind === 'captcha' && request.hasValidToken === true ? (request.hasSolvedCaptcha ?? true) : request.hasValidToken;
  const isValid = given ?? (mayHaveToken(request) ? undefined : false);
  if (isValid === undefined) return { mayEnd: true, mayGoOn: true, reasons: [reason('token', '')] };
  return { mayEnd: !isValid, mayGoOn: isValid, reasons: [] };
}

/** Tokens come in the cookie `aws-waf-token` or the header `x-aws-waf-token`: https://docs.aws.amazon.com/waf/latest/developerguide/waf-tokens-details.html */
function mayHaveToken(request: WafRequest): boolean {
  return valuesOf(request, 'x-aws-waf-token').length > 0 || valuesOf(request, 'cookie').some((cookies) => /(?:^|;)\s*aws-waf-token\s*=/.test(cookies));
}

/** Whether a rule that is a group ends the evaluation for certain. */
function runGroup(rule: WafRule, run: Run, scope: Scope): boolean {
  const { statement } = rule;
  const step = { group: undefined, rule: rule.name, pointer: rule.pointer, action: rule.isCounted ? 'count' : 'unknown', labels: [] } as const;
  if (statement.kind === 'rule-group') {
    const group = scope.frame.references.ruleGroups.get(statement.arn);
    if (group !== undefined) {
      const inner: Scope = { ...scope, context: group.namespace, group: rule.name, overrides: overridesOf(statement.overrides), isCounted: rule.isCounted };
      return runRules(group.rules, run, inner) && !rule.isCounted;
    }
    const reasons = [reason('rule-group', statement.arn)];
    run.steps.push({ ...step, result: 'unknown', reasons });
    const [, , , , account, resource] = statement.arn.split(':');
    run.labels = withLabelsUnder(run.labels, `awswaf:${account ?? ''}:rulegroup:${resource?.split('/')[2] ?? ''}:`, reasons);
    if (!rule.isCounted) run.outcomes.push(perhaps(rule, 'unknown', reasons));
  }
  if (statement.kind !== 'managed-group') return false;
  const frame = { ...scope.frame, labels: run.labels, context: scope.context, rule: rule.pointer, isSureToArrive: run.outcomes.length === 0 };
  const inScope: Judgement = statement.scopeDown === undefined ? unknown() : evaluateStatement(statement.scopeDown, frame);
  if (statement.scopeDown !== undefined) run.labels = geoLabels(statement.scopeDown, scope.frame.request, run.labels);
  if (inScope.truth === false) {
    run.steps.push({ ...step, result: 'not applied', reasons: [] });
    return false;
  }
  const name = `${statement.vendor}/${statement.name}`;
  const published = scope.frame.references.managedGroups.get(name);
  const reasons = [reason('managed-rule-group', name), ...inScope.reasons];
  run.steps.push({ ...step, result: 'unknown', reasons });
  for (const prefix of prefixesOf(statement.vendor, published)) run.labels = withLabelsUnder(run.labels, prefix, reasons);
  if (!rule.isCounted) for (const action of endsOf(statement.overrides, published)) run.outcomes.push(perhaps(rule, action, reasons));
  return false;
}

function perhaps(rule: WafRule, action: WafOutcome['action'], reasons: readonly WafReason[]): WafOutcome {
  return { action, by: { kind: 'rule', rule: rule.name, group: undefined, pointer: rule.pointer }, reasons, status: undefined };
}

/**
 * "awswaf:managed:<vendor>:<rule group name>:", which need not be the names of vendor and group, and the labels of tokens.
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-tokens-labeling.html: `awswaf:managed:token:`, `awswaf:managed:captcha:`.
 */
function prefixesOf(vendor: string, published: ManagedGroup | undefined): readonly string[] {
  if (published?.namespace !== undefined) return [published.namespace, ...TOKEN_LABELS];
  return vendor === 'AWS' ? ['awswaf:managed:aws:', ...TOKEN_LABELS] : ['awswaf:managed:'];
}

const ENDS: ReadonlySet<string> = new Set(['allow', 'block', 'captcha', 'challenge', 'monetize']);

/** How a managed group may end the evaluation: the actions of its rules where they are published, after the overrides. */
function endsOf(overrides: readonly RuleOverride[], published: ManagedGroup | undefined): readonly WafOutcome['action'][] {
  if (published === undefined) return ['unknown'];
  const overridden = overridesOf(overrides);
  const actions = published.rules.map(({ name, action }) => overridden.get(name)?.kind ?? action.toLowerCase());
  const ends = [...new Set(actions.filter((action) => action !== 'count'))];
  return ends.map((action) => (ENDS.has(action) ? (action as WafOutcome['action']) : 'unknown'));
}

function overridesOf(overrides: readonly RuleOverride[]): ReadonlyMap<string, Action> {
  return new Map(overrides.map(({ name, action }) => [name, action]));
}
