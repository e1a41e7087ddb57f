// The labels of geographic match statements: "A geo match rule labels every request that it inspects regardless of whether it finds a match."
// Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-geo-match.html

import type { Statement } from '../language/statement.ts';
import { reason } from '../reasons.ts';
import type { WafRequest } from '../request/request.ts';
import { type Labels, withLabels, withLabelsUnder } from './labels.ts';

export function geoLabels(statement: Statement, request: WafRequest, labels: Labels): Labels {
  let found = labels;
  const waiting: { readonly statement: Statement; readonly isSure: boolean }[] = [{ statement, isSure: true }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { statement: one, isSure } = next;
    if (one.kind === 'geo') found = ofGeo(found, request, one.forwarded !== undefined, isSure);
    else if (one.kind === 'not') waiting.push({ statement: one.part, isSure });
    // Whether every part of a combination is looked at is not said.
    else if (one.kind === 'and' || one.kind === 'or') for (const part of one.parts) waiting.push({ statement: part, isSure: false });
    else if (one.kind === 'rate' && one.scopeDown !== undefined) waiting.push({ statement: one.scopeDown, isSure: false });
  }
  return found;
}

function ofGeo(labels: Labels, { country, region }: WafRequest, isForwarded: boolean, isSure: boolean): Labels {
  const prefix = `awswaf:${isForwarded ? 'forwardedip' : 'clientip'}:geo:`;
  if (isForwarded || country === undefined) return withLabelsUnder(labels, prefix, [reason('country', isForwarded ? 'of the forwarded address' : '')]);
  const doubt = isSure ? undefined : [reason('component', 'geographic labels of a statement within others')];
  const known = withLabels(labels, [`${prefix}country:${country}`], doubt);
  if (region === undefined) return withLabelsUnder(known, `${prefix}region:`, [reason('country', 'its region')]);
  return withLabels(known, [`${prefix}region:${region}`], doubt);
}
