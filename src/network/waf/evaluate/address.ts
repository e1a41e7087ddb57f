// The address that a statement looks at: that of the connection, or one in a header.
// Source: https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-forwarded-ip-address.html

import { type AddressBlock, parseCidr } from '../../../core/index.ts';
import type { Forwarded } from '../language/statement.ts';
import { reason } from '../reasons.ts';
import { valuesOf, type WafRequest } from '../request/request.ts';
import { agree, type Judgement, judge, notApplied, unknown } from '../truth.ts';

/** "If the header contains more than 10 IP addresses, WAF inspects the last 10." */
const MOST_OF_ANY = 10;

/** Asks `test` of the address, or of the addresses that the position names. */
export function judgeAddress(request: WafRequest, forwarded: Forwarded | undefined, test: (address: string) => Judgement): Judgement {
  if (forwarded === undefined) return request.sourceIp === undefined ? unknown(reason('source-address', '')) : test(request.sourceIp);
  const given = valuesOf(request, forwarded.header);
  // "If the specified header isn't present in the request, WAF doesn't apply the rule to the web request at all."
  if (given.length === 0) return notApplied(reason('forwarded-header', forwarded.header));
  const lists = given.length === 1 ? given : [given.join(','), given[0] ?? '', given.at(-1) ?? ''];
  const judged = lists.map((list) => {
    const items = list.split(',').map((item) => item.trim());
    const chosen = forwarded.position === 'FIRST' ? items.slice(0, 1) : forwarded.position === 'LAST' ? items.slice(-1) : items.slice(-MOST_OF_ANY);
    const valid = chosen.filter((item) => addressOf(item) !== undefined);
    if (valid.length === 0) return judge(forwarded.fallback === 'MATCH');
    const found = valid.map((item) => test(item));
    const isTrue = found.some(({ truth }) => truth === true);
    const open = found.filter(({ truth }) => truth === 'unknown');
    if (isTrue || open.length > 0) return isTrue ? judge(true) : unknown(...open.flatMap(({ reasons }) => reasons));
    // What a header of valid and other parts is, with ANY, is not said: it has no match, and not only valid addresses.
    if (valid.length < chosen.length && forwarded.fallback === 'MATCH')
      return unknown(reason('component', `the header ${forwarded.header}, where not every part is an address`));
    return judge(false);
  });
  return agree(judged, [reason('component', `several headers ${forwarded.header}`)]);
}

/** One address, without port, zone or brackets. */
export function addressOf(text: string): AddressBlock | undefined {
  return text.includes('/') ? undefined : parseCidr(text);
}
