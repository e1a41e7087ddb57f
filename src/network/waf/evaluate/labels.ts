// Labels of a request: those that rules have added for certain, and those that they may have.
// Sources: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-label-match.html,
// https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-label-match-examples.html

import type { StatementOf } from '../language/statement.ts';
import { reason, type WafReason } from '../reasons.ts';
import { agree, type Judgement, judge, unknown } from '../truth.ts';

export interface Labels {
  /** Fully qualified. */
  readonly sure: ReadonlySet<string>;
  readonly perhaps: ReadonlyMap<string, readonly WafReason[]>;
  /** Any label that begins so may be there: those of managed rule groups. */
  readonly perhapsUnder: ReadonlyMap<string, readonly WafReason[]>;
}

export const NO_LABELS: Labels = { sure: new Set(), perhaps: new Map(), perhapsUnder: new Map() };

export function withLabels(labels: Labels, names: readonly string[], reasons: readonly WafReason[] | undefined): Labels {
  if (names.length === 0) return labels;
  if (reasons === undefined) return { ...labels, sure: new Set([...labels.sure, ...names]) };
  return { ...labels, perhaps: new Map([...labels.perhaps, ...names.map((name) => [name, reasons] as const)]) };
}

export function withLabelsUnder(labels: Labels, prefix: string, reasons: readonly WafReason[]): Labels {
  return { ...labels, perhapsUnder: new Map([...labels.perhapsUnder, [prefix, reasons]]) };
}

/**
 * "If your label or namespace match string doesn't specify the prefix, AWS WAF uses the prefix for the label match rule." A label matches
 * by its end: `header:encoding:utf8` matches `awswaf:111122223333:webacl:testWebACL:testNS1:testNS2:header:encoding:utf8`.
 */
export function judgeLabel({ scope, key }: StatementOf<'label'>, labels: Labels, context: string): Judgement {
  const isQualified = key.startsWith('awswaf:');
  const tests = scope === 'LABEL' ? [(label: string) => isLabel(label, key, isQualified, context)] : namespaceTests(key, isQualified, context);
  const judged = tests.map((test) => {
    if ([...labels.sure].some(test)) return judge(true);
    const open = [...labels.perhaps].filter(([label]) => test(label)).flatMap(([, reasons]) => reasons);
    const under = [...labels.perhapsUnder].filter(([prefix]) => mayBeUnder(prefix, key, isQualified, context)).flatMap(([, reasons]) => reasons);
    return open.length + under.length === 0 ? judge(false) : unknown(reason('label', key), ...open, ...under);
  });
  return agree(judged, [reason('label', `${key} (a namespace in the middle of a label)`)]);
}

function isLabel(label: string, key: string, isQualified: boolean, context: string): boolean {
  if (isQualified) return label === key;
  return label === context + key || (label.startsWith(context) && label.endsWith(`:${key}`));
}

/** A namespace stands right after the prefix; whether it may stand further in, as the end of a label may, is not said. */
function namespaceTests(key: string, isQualified: boolean, context: string): readonly ((label: string) => boolean)[] {
  const namespace = key.endsWith(':') ? key : `${key}:`;
  if (isQualified) return [(label) => label.startsWith(namespace)];
  return [
    (label) => label.startsWith(context + namespace),
    (label) => label.startsWith(context) && `:${label.slice(context.length)}`.includes(`:${namespace}`),
  ];
}

/** Whether a label under the prefix could be what the key asks for. */
function mayBeUnder(prefix: string, key: string, isQualified: boolean, context: string): boolean {
  const wanted = isQualified ? key : context;
  return wanted.startsWith(prefix) || prefix.startsWith(wanted);
}
