// A web ACL on a request: the action, what decided it, and what it would take to know.

import type { WebAcl } from '../language/statement.ts';
import { distinctReasons, reason } from '../reasons.ts';
import { asProtected } from '../request/hidden.ts';
import type { WafRequest } from '../request/request.ts';
import type { RegexTest } from './compare.ts';
import { NO_REFERENCES, type WafReferences } from './frame.ts';
import { NO_LABELS } from './labels.ts';
import { partsOf } from './parts.ts';
import { createRateLog, type RateLog } from './rate-log.ts';
import { type Run, runRules } from './run-rules.ts';
import type { WafOutcome, WafVerdict } from './verdict.ts';

export interface WafOptions {
  readonly references?: WafReferences;
  /** As `AssociatedResourceType` of the API names it; decides how much of a body is inspected. */
  readonly resourceType?: string;
  /** What came before, of which rate-based rules count what reached them; without it their answer is unknown. */
  readonly history?: readonly WafRequest[];
}

/**
 * A judge of requests under a web ACL. Each request is judged by itself, after the history. A request without a time comes right after it.
 * Source: https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-processing.html
 */
export function createWaf(acl: WebAcl, options: WafOptions = {}): (request: WafRequest) => WafVerdict {
  const regexes = new Map<string, RegexTest>();
  const references = options.references ?? NO_REFERENCES;
  const rates = options.history === undefined ? undefined : createRateLog();
  const base = { acl, resourceType: options.resourceType, references, regexes };
  const shown = (request: WafRequest) => (acl.hasDataProtection && request.hidden !== undefined ? asProtected(request) : request);
  const past = (options.history ?? []).map(shown).toSorted((a, b) => (a.time ?? 0) - (b.time ?? 0));
  const last = past.at(-1)?.time ?? 0;
  // Counting is all that is wanted of what came before.
  const parts = (request: WafRequest) => partsOf(request, base);
  for (const request of past) evaluate(acl, { ...base, request, parts: parts(request), time: request.time ?? last, rates });
  const view = rates === undefined ? undefined : withoutCounting(rates);
  return (request) => evaluate(acl, { ...base, request, parts: parts(request), time: request.time ?? last, rates: view });
}

function withoutCounting(rates: RateLog): RateLog {
  return { ...rates, add: () => undefined, addAny: () => undefined };
}

function evaluate(acl: WebAcl, frame: Parameters<typeof runRules>[2]['frame']): WafVerdict {
  const run: Run = { steps: [], outcomes: [], insertedHeaders: [], labels: NO_LABELS };
  const isEnded = runRules(acl.rules, run, { frame, context: acl.namespace, group: undefined, overrides: new Map(), isCounted: false });
  const { kind, status, headers } = acl.defaultAction;
  if (!isEnded) {
    if (kind === 'allow') run.insertedHeaders.push(...headers);
    run.outcomes.push({
      action: kind === 'count' ? 'unknown' : kind,
      by: { kind: 'default' },
      reasons: kind === 'allow' || kind === 'block' ? [] : [reason('not-modelled', 'the default action')],
      status: status ?? (kind === 'block' ? 403 : undefined),
    });
  }
  return decide(run);
}

/** One action where every way ends in it. */
function decide({ outcomes, steps, labels, insertedHeaders }: Run): WafVerdict {
  const [first] = outcomes;
  const isOne = first !== undefined && first.action !== 'unknown' && outcomes.every(({ action }) => action === first.action);
  const sameStatus = outcomes.every(({ status }) => status === first?.status);
  const reached = isOne && first.action !== 'allow' ? [] : insertedHeaders;
  return {
    action: isOne ? first.action : 'unknown',
    by: outcomes.length === 1 ? first?.by : undefined,
    status: isOne && sameStatus ? first.status : undefined,
    outcomes: distinctOutcomes(outcomes),
    steps,
    labels: [...labels.sure],
    perhapsLabels: [...labels.perhaps.keys(), ...[...labels.perhapsUnder.keys()].map((prefix) => `${prefix}*`)],
    insertedHeaders: reached,
    reasons: isOne ? [] : distinctReasons(outcomes.flatMap(({ reasons }) => reasons)),
  };
}

function distinctOutcomes(outcomes: readonly WafOutcome[]): readonly WafOutcome[] {
  return [...new Map(outcomes.map((one) => [JSON.stringify([one.action, one.by]), one])).values()];
}
