// Whole answers of AWS WAF in words: what is inspected of a request, every rule with its labels and reasons, every way that it may end.

import type { Component, Reading } from '../../src/network/waf/component/component.ts';
import type { WafOutcome, WafVerdict } from '../../src/network/waf/evaluate/verdict.ts';
import type { WafReason } from '../../src/network/waf/reasons.ts';

const reasonText = ({ unknown, what }: WafReason): string => (what === '' ? unknown : `${unknown}: ${what}`);
const reasonsText = (reasons: readonly WafReason[]): string => (reasons.length === 0 ? '' : ` because ${reasons.map(reasonText).join('; ')}`);

/** Long texts by their ends and their length. */
const short = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 12)}…${text.slice(-6)} (${text.length})` : text);

function readingText(reading: Reading): string {
  if (reading.kind === 'settled') return `holds: ${reading.holds}`;
  return `[${reading.values.map(short).join(', ')}]${reading.wholeSize === undefined ? '' : ` of ${reading.wholeSize}`}`;
}

/** What is inspected: a reading a line. */
export function tellComponent(component: Component): string {
  if (component.kind === 'unapplied') return ` unapplied ${reasonText(component.reason)}`;
  if (component.kind === 'unknown') return ` unknown ${reasonText(component.reason)}`;
  return [...component.readings.map((one) => ` ${readingText(one)}`), ...component.doubts.map((one) => ` doubt ${reasonText(one)}`)].join('\n');
}

function outcomeText({ action, by, reasons, status }: WafOutcome): string {
  const who = by.kind === 'default' ? 'the default' : `${by.group === undefined ? '' : `${by.group} > `}${by.rule} ${by.pointer}`;
  return ` may end: ${action}${status === undefined ? '' : ` ${status}`} by ${who}${reasonsText(reasons)}`;
}

/** All of a verdict. */
export function tellVerdict({ action, by, status, outcomes, steps, labels, perhapsLabels, insertedHeaders, reasons }: WafVerdict): string {
  const decider = by === undefined ? 'several' : by.kind === 'default' ? 'the default' : `${by.group === undefined ? '' : `${by.group} > `}${by.rule}`;
  return [
    `${action}${status === undefined ? '' : ` ${status}`} by ${decider}${reasonsText(reasons)}`,
    ...steps.map(
      (step) =>
        ` ${step.group === undefined ? '' : `${step.group} > `}${step.rule} ${step.pointer}: ${step.result}, ${step.action}${step.labels.length === 0 ? '' : ` +${step.labels.join(' +')}`}${reasonsText(step.reasons)}`,
    ),
    ...outcomes.map(outcomeText),
    ...(labels.length === 0 ? [] : [` labels ${labels.join(' ')}`]),
    ...(perhapsLabels.length === 0 ? [] : [` perhaps ${perhapsLabels.join(' ')}`]),
    ...(insertedHeaders.length === 0 ? [] : [` headers ${insertedHeaders.join(' ')}`]),
  ].join('\n');
}
