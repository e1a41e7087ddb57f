// An event pattern as one of findings of GuardDuty and Security Hub: EventBridge delivers each in an envelope of which most follows from it.
// Sources: https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html,
// https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-cwe-event-formats.html,
// https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-v2-cwe-event-formats.html

import type { EventPattern, PatternField } from './condition.ts';
import { holdsOf, type LogPattern, ofDelivery, type Rewritten, rewriteBranches } from './rewritten.ts';
import { ofTrail } from './trail-pattern.ts';

export interface KindPattern extends LogPattern {
  readonly kind: 'cloudtrail' | 'guardduty' | 'securityhub';
  /** A field that all events of this form have, and none of another. */
  readonly mark: string;
}

interface FindingForm extends Pick<KindPattern, 'kind' | 'mark'> {
  readonly source: string;
  readonly detailType: string;
  /** Before the finding's own fields. */
  readonly before: string;
  readonly account: string;
  readonly region: string;
  /** Whether the envelope's `resources` is empty; otherwise it has a name of the finding that the finding itself does not tell. */
  readonly isBare: boolean;
}

const HUB = { kind: 'securityhub', source: 'aws.securityhub', before: 'detail.findings.', isBare: false } as const;

/** In the words of the pages above. */
const FORMS: readonly FindingForm[] = [
  {
    kind: 'guardduty',
    mark: 'schemaVersion',
    source: 'aws.guardduty',
    detailType: 'GuardDuty Finding',
    before: 'detail.',
    account: 'accountId',
    region: 'region',
    isBare: true,
  },
  { ...HUB, mark: 'ProductArn', detailType: 'Security Hub Findings - Imported', account: 'AwsAccountId', region: 'Region' },
  { ...HUB, mark: 'class_uid', detailType: 'Findings Imported V2', account: 'cloud.account.uid', region: 'cloud.region' },
];

/** The pattern of each form of event in a log that may match where the delivered event would; forms of which none can are left out. */
export function ofLogs(pattern: EventPattern): readonly KindPattern[] {
  const all: readonly KindPattern[] = [
    { kind: 'cloudtrail', mark: 'eventVersion', ...ofTrail(pattern) },
    ...FORMS.map((form) => ({ kind: form.kind, mark: form.mark, ...rewriteBranches(pattern, (field) => rewrite(field, form)) })),
  ];
  return all.filter((one) => one.pattern.branches.length > 0);
}

function rewrite(field: PatternField, form: FindingForm): Rewritten {
  const { path } = field;
  if (path.startsWith(form.before)) return { ...field, path: path.slice(form.before.length) };
  if (path === 'source') return holdsOf(field, form.source);
  if (path === 'detail-type') return holdsOf(field, form.detailType);
  if (path === 'account') return { ...field, path: form.account };
  if (path === 'region') return { ...field, path: form.region };
  if (path === 'version') return holdsOf(field, '0');
  if (path === 'id' || path === 'time' || (path === 'resources' && !form.isBare)) return ofDelivery(field);
  return holdsOf(field, undefined);
}

/** One pattern for the kinds of several forms: a branch of one form matches no event of another. Security Hub has two forms of one kind. */
export function joinForms(forms: readonly KindPattern[]): EventPattern {
  const [only, ...more] = forms;
  if (only !== undefined && more.length === 0 && only.kind !== 'securityhub') return only.pattern;
  return { branches: forms.flatMap(({ pattern, mark }) => pattern.branches.flatMap((branch) => marked(branch, mark))) };
}

function marked(branch: readonly PatternField[], mark: string): readonly (readonly PatternField[])[] {
  const own = branch.find(({ path }) => path === mark);
  const span = { start: 0, end: 0 };
  if (own === undefined) return [[...branch, { path: mark, keySpan: span, span, conditions: [{ kind: 'present', span }] }]];
  const conditions = own.conditions.filter(({ kind }) => kind !== 'absent');
  return conditions.length === 0 ? [] : [branch.map((field) => (field === own ? { ...own, conditions } : field))];
}
