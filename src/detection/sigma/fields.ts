// The fields that events of CloudTrail have at their top, and those of the identity, for finding misspelt ones.
// Sources: https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html,
// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-events-record-contents.html,
// https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html,
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html

import { nearest } from '../../core/index.ts';
import type { Span } from '../../identity/index.ts';
import type { Expression } from '../expression/index.ts';
import type { Report } from './report.ts';
import type { SigmaLogsource } from './rule.ts';

const TOP = (
  'eventVersion userIdentity eventTime eventSource eventName awsRegion sourceIPAddress userAgent errorCode errorMessage requestParameters ' +
  'responseElements additionalEventData requestID eventID eventType apiVersion managementEvent readOnly resources recipientAccountId ' +
  'serviceEventDetails sharedEventID vpcEndpointId vpcEndpointAccountId eventCategory addendum sessionCredentialFromConsole eventContext ' +
  'edgeDeviceDetails tlsDetails insightDetails'
).split(' ');
const IDENTITY = (
  'type userName principalId arn accountId accessKeyId sessionContext invokedBy identityProvider sourceIdentity webIdFederationData onBehalfOf ' +
  'credentialId inScopeOf'
).split(' ');
const STATEMENT = 'Sid Effect Principal NotPrincipal Action NotAction Resource NotResource Condition'.split(' ');

/** Warns of nearly the fields of a policy's statement, where a rule looks at one. */
export function findElementMistakes(list: string, field: string, span: Span, report: Report): void {
  const [top = ''] = field.split('.');
  if (!/(?:^|\.)Statement$/.test(list) || STATEMENT.includes(top)) return;
  const near = nearest(top, STATEMENT);
  if (near !== undefined) report.warn('unknown-field', `no statement of a policy has a field \`${top}\``, span, `did you mean \`${near}\`?`);
}

/** Fields of CloudTrail that are objects, or lists of objects: other systems have them as texts of JSON. */
const OBJECTS =
  'userIdentity requestParameters responseElements additionalEventData serviceEventDetails resources addendum eventContext edgeDeviceDetails tlsDetails insightDetails'.split(
    ' ',
  );

/** Warns of tests of values where an event of CloudTrail has an object. */
export function findObjectMistakes(expression: Expression, places: ReadonlyMap<Expression, Span>, { kinds }: SigmaLogsource, report: Report): void {
  const [kind, ...others] = kinds;
  if (kind !== 'cloudtrail' || others.length > 0) return;
  const told = new Set<string>();
  const visit = (one: Expression): void => {
    if (one.kind === 'not') visit(one.of);
    else if (one.kind === 'all' || one.kind === 'any') one.of.forEach(visit);
    else if ((one.kind === 'test' || one.kind === 'same') && OBJECTS.includes(one.field) && !told.has(one.field)) {
      const span = places.get(one);
      if (span === undefined) return;
      told.add(one.field);
      const help = `name a field below, such as \`${one.field}.name\`, or look for a text anywhere with a keyword`;
      report.warn('object-field', `\`${one.field}\` is an object: a test of its value never holds`, span, help);
    }
  };
  visit(expression);
}

/** Warns of fields that no event of CloudTrail has, where the rule is about CloudTrail alone. */
export function findFieldMistakes(fields: readonly { readonly field: string; readonly span: Span }[], logsource: SigmaLogsource, report: Report): void {
  const [kind, ...others] = logsource.kinds;
  if (kind !== 'cloudtrail' || others.length > 0) return;
  for (const { field, span } of fields) {
    const [top = '', below] = field.split('.');
    const [part, known, prefix] = top === 'userIdentity' && below !== undefined ? [below, IDENTITY, 'userIdentity.'] : [top, TOP, ''];
    if (known.includes(part)) continue;
    const help = helpFor(part, known, prefix);
    report.warn('unknown-field', `no event of CloudTrail has a field \`${prefix}${part}\``, span, help);
  }
}

function helpFor(part: string, known: readonly string[], prefix: string): string {
  const near = nearest(part, known);
  if (near !== undefined) return `did you mean \`${prefix}${near}\`?`;
  if (prefix === '' && IDENTITY.includes(part)) return `did you mean \`userIdentity.${part}\`?`;
  if (part === 'detail') return 'a rule is about the event itself: leave `detail.` out';
  return 'fields are written with all keys above them, such as `requestParameters.userName`';
}
